/** The address of the same page with one parameter set, or taken out (null). Path and query only: never a host. */
export function withParameter(url: URL, name: string, value: string | null): string {
	const parameters = new URLSearchParams(url.searchParams);
	if (value === null) parameters.delete(name);
	else parameters.set(name, value);
	const query = parameters.toString();
	return url.pathname + (query ? `?${query}` : '');
}
