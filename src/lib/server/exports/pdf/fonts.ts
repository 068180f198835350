import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'];

/** The fonts' files in the installed package, the regular one first. */
export function fontPaths(): string[] {
	return WEIGHTS.map((weight) =>
		require.resolve(`@expo-google-fonts/sarabun/${weight}/Sarabun_${weight}.ttf`)
	);
}
