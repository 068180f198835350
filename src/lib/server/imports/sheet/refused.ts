/** A file that is not taken as it is; `key` is one of `refused` in i18n's `import`. */
export class FileRefused extends Error {
	readonly key: string;
	readonly params: Record<string, string>;
	constructor(key: string, params: Record<string, string> = {}) {
		super(`file refused: ${key} ${JSON.stringify(params)}`);
		this.key = key;
		this.params = params;
	}
}
