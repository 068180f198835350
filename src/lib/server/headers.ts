/** Pages for somebody who is signed in are stored nowhere; others may be, and are revalidated (ETag). src/launch sets the security headers. */
export function setCaching(headers: Headers, signedIn: boolean) {
	if (signedIn) headers.set('cache-control', 'private, no-store');
	else if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
	headers.append('vary', 'Cookie');
	if (headers.get('content-type') === 'text/html') headers.set('content-type', 'text/html; charset=utf-8');
}
