import { afterEach, expect, test } from 'vitest';
import { createJobProcess, type JobProcess } from '#lib/server/exports/job-process.ts';

/** Says its own id; hangs, ends or fails where it is told to. */
const source = `
process.on('disconnect', () => process.exit());
process.on('message', ({ act }) => {
	if (act === 'hang') for (;;);
	if (act === 'end') process.exit(7);
	if (act === 'fail') process.send({ error: 'on purpose', rss: 0 });
	if (act === 'file') process.send({ bytes: Buffer.from(String(process.pid)), rss: 0 });
});`;
let job: JobProcess;
const start = (options = {}) => (job = createJobProcess({ source, args: [], timeLimitMs: 5000, ...options }));
const file = async () => Buffer.from(await job.run([{ act: 'file' }])).toString();
afterEach(() => job.stop());

test('one process stays warm for all files', async () => {
	start();
	expect(await file()).toBe(await file());
});

test('a job that takes too long is killed, and the next one has a process again', async () => {
	start({ timeLimitMs: 2000 });
	await expect(job.run([{ act: 'hang' }])).rejects.toMatchObject({ status: 503 });
	expect(await file()).toMatch(/^\d+$/);
});

test('one that ends or fails costs its own file only', async () => {
	start();
	const first = await file();
	const answers = await Promise.allSettled([job.run([{ act: 'end' }]), job.run([{ act: 'fail' }]), file()]);
	expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
	expect((answers[2] as PromiseFulfilledResult<string>).value).not.toBe(first);
});

test('more than may wait are refused at once', async () => {
	start({ mostWaiting: 2 });
	const answers = await Promise.allSettled([file(), file(), file()]);
	expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
});

test('rows that fail on their way here do not leave half a file to the next', async () => {
	start();
	const first = await file();
	await expect(
		job.run(
			(async function* () {
				yield { act: 'nothing' };
				throw new Error('the database went away');
			})()
		)
	).rejects.toThrow('the database went away');
	expect(await file()).not.toBe(first);
});
