/** Whoever is signed in gets pages that nothing keeps; others' may be kept and asked about (ETag). Security headers: src/launch. */
export function setCaching(headers: Headers, signedIn: boolean) {
	if (signedIn) headers.set('cache-control', 'private, no-store');
	else if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
	headers.append('vary', 'Cookie');
	if (headers.get('content-type') === 'text/html') headers.set('content-type', 'text/html; charset=utf-8');
}
