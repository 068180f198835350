import { spawn, type ChildProcess } from 'node:child_process';
import { Expected } from '#lib/server/errors.ts';

export interface JobProcessOptions {
	/** The job's program: an ES module as text, so that it needs no file after the build. It imports by file URL only. */
	source: string;
	/** Passed to the program as its arguments. */
	args: string[];
	/** A job that takes longer is killed. */
	timeLimitMs: number;
	/** More than so many waiting are refused. */
	mostWaiting?: number;
	/** The process is replaced when it is larger than that after a job. */
	mostBytes?: number;
	nodeOptions?: string[];
}

export interface JobProcess {
	/** Sends the messages in order; the last one's answer is the file. */
	run(messages: Iterable<object> | AsyncIterable<object>): Promise<Uint8Array>;
	/** Ends the process; the next job starts another. */
	stop(): void;
}

type Answer = { bytes?: Uint8Array; error?: string; rss: number };

/** Too many wait already, or the job took too long. */
export class ExportBusy extends Expected {
	constructor(why: string) {
		super(503, 'export_busy', why);
	}
}

/**
 * Makes files in a process of its own, one job at a time: compiling blocks, takes memory that nothing bounds,
 * and can only be ended by killing. The process is started by the first job and kept warm.
 */
export function createJobProcess({
	source,
	args,
	timeLimitMs,
	mostWaiting = 20,
	mostBytes = 700_000_000,
	nodeOptions = []
}: JobProcessOptions): JobProcess {
	let child: ChildProcess | undefined;
	let last: Promise<unknown> = Promise.resolve();
	let waiting = 0;

	function stop() {
		child?.kill('SIGKILL');
		child = undefined;
	}

	async function work(messages: Iterable<object> | AsyncIterable<object>): Promise<Uint8Array> {
		const process = (child ??= start(source, args, nodeOptions));
		let timer: NodeJS.Timeout | undefined;
		try {
			const answer = nextAnswer(process);
			// Where sending fails first, this one must not count as unhandled.
			answer.catch(() => {});
			timer = setTimeout(() => process.kill('SIGKILL'), timeLimitMs);
			for await (const message of messages) await send(process, message);
			const { bytes, error, rss } = await answer;
			if (rss > mostBytes) stop();
			if (error !== undefined || !bytes) throw new Error(error ?? 'the job gave no file');
			return bytes;
		} catch (error) {
			// A job cut off in the middle leaves half a file behind in there.
			stop();
			throw error;
		} finally {
			clearTimeout(timer);
		}
	}

	return {
		stop,
		run(messages) {
			if (waiting >= mostWaiting) return Promise.reject(new ExportBusy('too many files are being made'));
			waiting++;
			const mine = last.then(() => work(messages)).finally(() => waiting--);
			last = mine.catch(() => {});
			return mine;
		}
	};
}

function start(source: string, args: string[], nodeOptions: string[]): ChildProcess {
	const child = spawn(
		process.execPath,
		[...nodeOptions, '--input-type=module', '--eval', source, '--', ...args],
		{
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
			serialization: 'advanced',
			env: { PATH: process.env['PATH'] }
		}
	);
	child.on('error', () => child.kill('SIGKILL'));
	// Neither it nor its channel keeps the server from ending; it ends itself when the channel closes.
	child.unref();
	child.channel?.unref();
	return child;
}

function nextAnswer(child: ChildProcess): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const done = () => {
			child.off('message', answered);
			child.off('exit', ended);
			child.channel?.unref();
		};
		const answered = (message: unknown) => {
			done();
			resolve(message as Answer);
		};
		const ended = (_code: number | null, signal: string | null) => {
			done();
			reject(
				signal === 'SIGKILL'
					? new ExportBusy('the file took too long to make')
					: new Error(`the export process ended (${signal ?? _code})`)
			);
		};
		child.channel?.ref();
		child.on('message', answered);
		child.on('exit', ended);
	});
}

function send(child: ChildProcess, message: object): Promise<void> {
	return new Promise((resolve, reject) => {
		child.send(message, (error) => (error ? reject(error) : resolve()));
	});
}
