import type th from '../th/account.ts';

const en: typeof th = {
	signIn: 'Sign in',
	email: 'E-mail',
	password: 'Password',
	noAccount: 'No account yet, or the password forgotten: ask your administrator for a link to set one',
	passwordSet: 'The password is set. You can sign in now',
	setPassword: 'Set a password',
	setPasswordFor: (name: string, email: string) =>
		`For the account of ${name} (${email}). This link works once`,
	currentPassword: 'Current password',
	newPassword: 'New password',
	repeatedPassword: 'New password once more',
	passwordHint: 'At least 10 characters; a long phrase that you remember is best',
	save: 'Save',
	account: 'My account',
	name: 'Name',
	organisation: 'Organisation',
	roles: 'Roles and scope',
	noRoles: 'No role yet: you see what is open to the public',
	role: { viewer: 'Viewer', officer: 'Officer', reviewer: 'Reviewer', administrator: 'Administrator' },
	everywhere: 'all organisations, dimensions and areas',
	grant: (role: string, scope: string) => `${role} · ${scope}`,
	changePassword: 'Change password',
	changed: 'The password is changed, and all other devices are signed out',
	sessions: 'Signed-in devices',
	device: 'Device',
	address: 'Network address',
	since: 'Signed in',
	until: 'Expires',
	thisOne: 'this device',
	end: 'Sign it out',
	endOthers: 'Sign out all other devices',
	ended: 'That device is signed out',
	sampleAccount: 'Sample account: changes sample data only',
	unknown: 'unknown'
};
export default en;
