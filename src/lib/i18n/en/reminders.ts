import type th from '#lib/i18n/th/reminders.ts';

export default {
	title: 'Reminders',
	lead: 'You are reminded 7 days before a report is due, on the day, and every 7 days after it.',
	unread: (n: number) => (n > 0 ? `${n} unread` : 'All read'),
	isUnread: 'New',
	kinds: {
		before: 'Reports due soon',
		due: 'Reports due',
		overdue: 'Reports overdue',
		asked: 'Reports asked for',
		waiting: 'Reports wait for review'
	},
	count: (n: number) => (n === 1 ? '1 initiative' : `${n} initiatives`),
	more: (n: number) => `and ${n} more`,
	askedBy: (name: string) => `by ${name}`,
	markRead: 'Mark as read',
	markAll: 'Mark all as read',
	toTasks: 'To my tasks',
	empty: 'No reminders yet',
	emptyHelp: 'When reports of your initiatives are about to fall due, you will read of it here',
	first: (n: number) => `The newest ${n} are shown`,
	log: {
		title: 'Log of reminders',
		channels: { product: 'In the product', email: 'E-mail', webhook: 'Webhook' },
		setEmail: (isSet: boolean): string => (isSet ? 'E-mail: set up' : 'E-mail: not set up (SMTP_URL)'),
		setWebhook: (isSet: boolean): string => (isSet ? 'Webhook: set up' : 'Webhook: not set up (WEBHOOK_URL)'),
		when: 'When',
		who: 'To',
		period: 'Period',
		kind: 'About',
		channel: 'Way',
		state: 'Outcome',
		all: 'Every way',
		show: 'Show',
		allPeriods: 'Every period',
		outside: 'Another system',
		read: (time: string) => `Read ${time}`,
		notRead: 'Not read yet',
		sent: (time: string) => `Sent ${time}`,
		waiting: 'Waiting to be sent',
		trying: (n: number) =>
			n === 1 ? 'Failed once, will be tried again' : `Failed ${n} times, will be tried again`,
		gaveUp: (n: number) => (n > 0 ? `Not sent (tried ${n} times)` : 'Not sent'),
		why: {
			too_old: 'the message grew too old',
			unknown: 'the connection broke while sending; it may have arrived, so it is not sent again',
			not_set: 'this way is switched off',
			nobody: 'the account is disabled',
			done: 'the reports were handed in before it left'
		},
		empty: 'There are no such reminders yet',
		deliveries: {
			title: 'Log of views and reports by e-mail',
			what: 'View or report',
			occasion: 'Occasion',
			all: 'Every outcome',
			onlyFile: 'My files alone',
			noFile: 'The file could not be made',
			states: {
				sent: 'E-mail sent',
				file: 'File among my files',
				in_hand: 'In the making, or waiting to be sent',
				failed: 'Failed'
			},
			why: {
				too_old: 'the message grew too old; the file stands among my files',
				unknown: 'the connection broke while sending; it may have arrived, so it is not sent again',
				nobody: 'the account is disabled',
				done: 'they unsubscribed before it left',
				no_file: 'the file could not be made, or its owner deleted it'
			},
			empty: 'There are no such deliveries yet'
		}
	}
} satisfies typeof th;
