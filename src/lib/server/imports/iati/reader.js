// Runs in a process of its own, from its text (see read-file.ts): imports by address only, no types. argv: the parser's address.
const [parserUrl = ''] = process.argv.slice(1);
const { XmlDocument, ParseOption } = await import(parserUrl);
const MOST_ACTIVITIES = 20_000;
// No network, no file, no entity of the file's own; its limits on depth and on the length of a text stay.
const OPTIONS =
	ParseOption.XML_PARSE_NONET |
	ParseOption.XML_PARSE_NO_XXE |
	ParseOption.XML_PARSE_BIG_LINES |
	ParseOption.XML_PARSE_COMPACT |
	ParseOption.XML_PARSE_NOCDATA;
const XML = 'http://www.w3.org/XML/1998/namespace';

/** The children of one name, of no namespace: what others add in theirs is passed over. @param {any} node @param {string} name @returns {any[]} */
function children(node, name) {
	const found = [];
	for (let child = node.firstChild; child; child = child.next)
		if (child.name === name && child.namespaceUri === '') found.push(child);
	return found;
}
/** @param {any} node @param {string} name */
const first = (node, name) => children(node, name)[0];
/** @param {any} node @param {string} name @returns {string} */
const attribute = (node, name, namespace = '') => {
	const found = node?.attrs?.find(
		(/** @type {any} */ one) => one.name === name && one.namespaceUri === namespace
	);
	return found ? found.value.trim() : '';
};
/** @param {any} node @param {string} name @param {string} what */
const attributeOf = (node, name, what) => attribute(first(node, name), what);
/** @param {any} node @param {string} language @returns {[string, string][]} */
const texts = (node, language) =>
	node
		? children(node, 'narrative').map((one) => [attribute(one, 'lang', XML) || language, one.content])
		: [];

/** @param {any} node */
function readActivity(node) {
	const language = attribute(node, 'lang', XML);
	const currency = attribute(node, 'default-currency');
	/** @param {any} of */
	const money = (of) => {
		const value = first(of, 'value');
		return value ? [value.content, (attribute(value, 'currency') || currency).toUpperCase()] : ['', ''];
	};
	return {
		identifier: (first(node, 'iati-identifier')?.content ?? '').trim(),
		reporter: texts(first(node, 'reporting-org'), language)[0]?.[1] ?? '',
		titles: texts(first(node, 'title'), language),
		descriptions: children(node, 'description').flatMap((one) =>
			texts(one, language).map((text) => [attribute(one, 'type') || '1', ...text])
		),
		dates: children(node, 'activity-date').map((one) => [attribute(one, 'type'), attribute(one, 'iso-date')]),
		status: attributeOf(node, 'activity-status', 'code'),
		sectors: children(node, 'sector')
			.map((one) => [
				attribute(one, 'vocabulary'),
				attribute(one, 'code'),
				attribute(one, 'percentage'),
				texts(one, language)[0]?.[1] ?? ''
			])
			.filter(([, code]) => code !== ''),
		places: children(node, 'location').flatMap(
			(one) => /^TIS1099-(\d{2}|\d{4}|\d{6})$/.exec(attribute(one, 'ref'))?.[1] ?? []
		),
		transactions: children(node, 'transaction').map((one) => [
			attributeOf(one, 'transaction-type', 'code'),
			attributeOf(one, 'transaction-date', 'iso-date'),
			...money(one),
			attribute(one, 'ref')
		]),
		budgets: children(node, 'budget').map((one) => [
			attribute(one, 'type') || '1',
			attributeOf(one, 'period-start', 'iso-date'),
			attributeOf(one, 'period-end', 'iso-date'),
			...money(one)
		]),
		results: children(node, 'result').length
	};
}

/** @param {Uint8Array} bytes */
function read(bytes) {
	let document;
	try {
		document = XmlDocument.fromBuffer(bytes, { option: OPTIONS });
	} catch (error) {
		const at = /** @type {any} */ (error)?.details?.[0];
		return { refused: 'not_xml', line: at?.line ?? null };
	}
	try {
		if (document.dtd) return { refused: 'doctype' };
		const { root } = document;
		if (root.name === 'iati-organisations') return { refused: 'organisations' };
		if (root.name !== 'iati-activities' || root.namespaceUri !== '') return { refused: 'not_iati' };
		const version = attribute(root, 'version');
		if (!/^2\.0[1-3]$/.test(version)) return { refused: 'version', version: version.slice(0, 20) };
		const nodes = children(root, 'iati-activity');
		if (nodes.length > MOST_ACTIVITIES) return { refused: 'too_many' };
		const activities = nodes
			.map(readActivity)
			.filter(({ identifier }) => identifier !== '' && identifier.length <= 300);
		if (activities.length === 0) return { refused: 'empty' };
		return {
			version,
			generated: attribute(root, 'generated-datetime'),
			activities,
			unnamed: nodes.length - activities.length
		};
	} finally {
		document.dispose();
	}
}

/** With a callback, so that a server that has just gone is no error. @param {object} answer */
const send = (answer) =>
	process.send?.({ ...answer, rss: process.memoryUsage().rss }, undefined, {}, () => {});

process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());
process.on('message', (/** @type {any} */ job) => {
	try {
		send({ bytes: new TextEncoder().encode(JSON.stringify(read(job.bytes))) });
	} catch (failure) {
		send({ error: failure instanceof Error ? failure.message : String(failure) });
	}
});

// A module: its awaits stand at the top.
export {};
