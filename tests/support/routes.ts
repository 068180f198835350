import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pinnedNode } from '../../src/launch/checkout.js';

export interface Route {
	id: string;
	isPage: boolean;
	/** Names of form actions. */
	actions: string[];
	/** Methods of an endpoint. */
	methods: string[];
}

const LIST = `
const { manifest } = await import(process.argv[1]);
const routes = [];
for (const { id, page, endpoint } of manifest._.routes) {
	const node = page && await manifest._.nodes[page.leaf]();
	const server = endpoint && await endpoint();
	const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => server && method in server);
	routes.push({ id, isPage: Boolean(page), actions: Object.keys(node?.server?.actions ?? {}), methods });
}
console.log(JSON.stringify(routes));
process.exit(0);`;

/** Every route of the built product, with its actions and methods. */
export function builtRoutes(): Route[] {
	const manifest = new URL('../../.svelte-kit/output/server/manifest-full.js', import.meta.url);
	const args = ['--input-type=module', '-e', LIST, manifest.href];
	return JSON.parse(
		execFileSync(pinnedNode(), args, {
			cwd: fileURLToPath(new URL('../..', import.meta.url)),
			encoding: 'utf8'
		})
	);
}
