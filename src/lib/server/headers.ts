/** On every answer; the Content-Security-Policy comes from svelte.config.js. */
const SECURITY: [string, string][] = [
	['x-content-type-options', 'nosniff'],
	['referrer-policy', 'same-origin'],
	['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
	['cross-origin-opener-policy', 'same-origin'],
	['cross-origin-resource-policy', 'same-origin'],
	['x-frame-options', 'DENY']
];

export function setHeaders(headers: Headers, { signedIn, https }: { signedIn: boolean; https: boolean }) {
	for (const [name, value] of SECURITY) headers.set(name, value);
	if (https) headers.set('strict-transport-security', 'max-age=31536000');
	if (signedIn) headers.set('cache-control', 'private, no-store');
	else if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
	headers.append('vary', 'Cookie');
	if (headers.get('content-type') === 'text/html') headers.set('content-type', 'text/html; charset=utf-8');
}
