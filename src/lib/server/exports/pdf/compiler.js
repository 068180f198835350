// Runs in a process of its own, from its text (see render-pdf.ts): imports by address only, no types.
// argv: the Typst compiler's address, then the fonts' paths.
const [compilerUrl = '', ...fontPaths] = process.argv.slice(1);
const { NodeCompiler } = (await import(compilerUrl)).default;
const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontPaths }] });

/** @param {any} failure */
function explain(failure) {
	const lines = compiler
		.fetchDiagnostics(failure)
		.map(
			(/** @type {any} */ { message, path, range }) =>
				`${path}:${range ? range.start.line + 1 : ''} ${message}`
		);
	return lines.slice(0, 8).join('; ');
}

/** @param {{ templates: Record<string, string>, main: string, standard: string, data: string }} job */
function compile({ templates, main, standard, data }) {
	for (const [path, source] of Object.entries(templates)) compiler.addSource(path, source);
	const compiled = compiler.compile({
		mainFileContent: `#import "${main}": document\n#document(json(bytes(sys.inputs.data)))`,
		inputs: { data }
	});
	const error = compiled.takeError();
	if (error) throw new Error(explain(error));
	// A warning is a font that was not found or a layout that did not settle: not a file to hand out.
	const warnings = compiled.takeWarnings();
	if (warnings) throw new Error(explain(warnings));
	try {
		return compiler.pdf(/** @type {any} */ (compiled.result), { pdfStandard: /** @type {any} */ (standard) });
	} catch (failure) {
		throw new Error(failure instanceof Error ? failure.message : explain(failure));
	}
}

/** With a callback, so that a server that has just gone is no error. @param {object} answer */
const send = (answer) =>
	process.send?.({ ...answer, rss: process.memoryUsage().rss }, undefined, {}, () => {});

// The terminal's Ctrl-C comes here too; the server still finishes what it has begun, and then closes the channel.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());
process.on('message', async (job) => {
	/** @type {{ bytes?: Uint8Array, error?: string }} */
	let answer;
	try {
		answer = { bytes: compile(/** @type {any} */ (job)) };
	} catch (failure) {
		answer = { error: failure instanceof Error ? failure.message : String(failure) };
	}
	// Both are needed, or every document stays in memory.
	compiler.evictCache(0);
	await new Promise((resolve) => setImmediate(resolve));
	send(answer);
});
export {};
