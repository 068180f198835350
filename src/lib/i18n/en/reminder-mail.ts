import type th from '#lib/i18n/th/reminder-mail.ts';

type Words = { n: number; period: string; due: string | null };
const of = (n: number) => (n === 1 ? '1 initiative' : `${n} initiatives`);
const until = (due: string | null) => (due ? `, due ${due}` : '');

export default {
	subject: {
		before: ({ n, period, due }: Words) => `Progress reports due soon: ${period}${until(due)} (${of(n)})`,
		due: ({ n, period }: Words) => `Progress reports due today: ${period} (${of(n)})`,
		overdue: ({ n, period }: Words) => `Progress reports overdue: ${period} (${of(n)})`,
		asked: ({ n, period, due }: Words) =>
			`Please hand in your progress reports: ${period}${until(due)} (${of(n)})`,
		waiting: ({ n, period }: Words) => `Progress reports wait for your review: ${period} (${of(n)})`
	},
	dear: (name: string) => `Dear ${name},`,
	lead: {
		before: ({ n, period }: Words) => `The progress reports of ${of(n)} of yours are due soon (${period}):`,
		due: ({ n, period }: Words) => `The progress reports of ${of(n)} of yours are due today (${period}):`,
		overdue: ({ n, period }: Words) => `The progress reports of ${of(n)} of yours are overdue (${period}):`,
		asked: ({ n, period }: Words) =>
			`You are asked to hand in the progress reports of ${of(n)} of yours (${period}):`,
		waiting: ({ n, period }: Words) => `The progress reports of ${of(n)} wait for your review (${period}):`
	},
	item: (title: string, due: string | null) => `${title}${due ? ` (due ${due})` : ''}`,
	more: (n: number) => `and ${n} more`,
	all: 'All your tasks',
	automatic: 'This message was sent by Tidtam by itself; please do not reply.'
} satisfies typeof th;
