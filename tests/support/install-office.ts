// Run by npm test: LibreOffice without its windows, where Debian's packages bring it; elsewhere the tests that ask it are left out.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasOffice } from './find-office.ts';

if (
	!hasOffice('writer') &&
	!hasOffice('calc') &&
	process.getuid?.() === 0 &&
	existsSync('/etc/debian_version')
) {
	const aptGet = (...args: string[]) =>
		spawnSync('apt-get', ['-q', ...args], {
			stdio: ['ignore', 2, 2],
			timeout: 600_000,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		}).status === 0;
	const install = () =>
		aptGet(
			'install',
			'-y',
			'--no-install-recommends',
			...['core', 'writer', 'calc'].map((name) => `libreoffice-${name}-nogui`)
		);
	if (!install() && aptGet('update')) install();
}
console.log(hasOffice('writer') && hasOffice('calc') ? 'here' : 'none: its tests are skipped');
