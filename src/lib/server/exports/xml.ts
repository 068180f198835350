/** Text as XML 1.0 holds it, in content and in attributes alike; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
	// Most values of large files are codes, dates and amounts.
	if (/^[\w .:\-/]*$/.test(text)) return text;
	return text
		.toWellFormed()
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replace(
			/[&<>"']/g,
			(sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[sign]!
		);
}

/** `<name …>content</name>`; content is XML already. Attributes that are null are left out. */
export function element(
	name: string,
	content: string,
	attributes: Record<string, string | number | null> = {}
): string {
	const written = Object.entries(attributes)
		.map(([key, value]) => (value === null ? '' : ` ${key}="${escapeXml(String(value))}"`))
		.join('');
	return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element that holds text; nothing where it is null. */
export function textElement(name: string, value: string | number | null): string {
	return value === null ? '' : `<${name}>${escapeXml(String(value))}</${name}>`;
}
