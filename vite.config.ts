import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// Template text is imported with ?raw; nothing is read from src/ after the build.
	assetsInclude: ['**/*.typ'],
	build: { target: 'es2023' },
	test: {
		reporters: ['default'],
		// Left to itself, Vitest keeps one of two cores for itself, and waits with the tests for browsers and databases.
		maxWorkers: 2,
		// What comes at last, beside whatever else the machine does.
		expect: { poll: { timeout: 20_000 } },
		projects: [
			{
				extends: true,
				test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/*.test.ts'], testTimeout: 30_000 }
			},
			{
				extends: true,
				test: {
					name: 'database',
					include: ['tests/{db,queries,operations,exports}/**/*.test.ts'],
					globalSetup: ['tests/support/database-setup.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/{routes,e2e,launch}/**/*.test.ts'],
					globalSetup: ['tests/support/app-setup.ts'],
					testTimeout: 120_000,
					hookTimeout: 180_000
				}
			}
		]
	}
});
