import { PASSWORD_LENGTH } from '#lib/server/auth-options.ts';
import type { Form } from '#lib/server/forms.ts';
import type { FieldErrors } from '#lib/server/parse-form.ts';

export const PASSWORD_FIELDS = ['current_password', 'new_password', 'repeated_password'];

/** Length alone is asked for: rules of composition make passwords worse. */
export function checkNewPassword(form: Form): { password: string; errors: FieldErrors } {
	const password = form.text('new_password');
	const errors: FieldErrors = {};
	const { least, most } = PASSWORD_LENGTH;
	if (!password) errors['new_password'] = 'required';
	else if ([...password].length < least || password.length > most) errors['new_password'] = 'weak_password';
	else if (form.text('repeated_password') !== password) errors['repeated_password'] = 'passwords_differ';
	return { password, errors };
}
