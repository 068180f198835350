import type { ServerResponse } from 'node:http';

/**
 * On every answer, static files included, which the build serves before any hook. Pages carry their
 * own Content-Security-Policy besides.
 */
const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'x-frame-options': 'DENY'
};

export function setSecurityHeaders(res: ServerResponse, secure: boolean) {
	for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value);
	if (secure) res.setHeader('strict-transport-security', 'max-age=31536000');
}
