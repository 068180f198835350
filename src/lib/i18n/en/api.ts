import type th from '#lib/i18n/th/api.ts';

const en: typeof th = {
	problems: {
		malformed: { title: 'Malformed request', detail: 'The request or its JSON body cannot be read.' },
		bad_query: {
			title: 'Wrong parameters',
			detail: 'The address has a parameter that is not known, or one whose value is not accepted. See errors.'
		},
		bad_cursor: {
			title: 'Wrong cursor',
			detail: 'Send next_cursor of the answer before as it came, with the same parameters.'
		},
		no_key: {
			title: 'No idempotency key',
			detail:
				'Send the header Idempotency-Key: 16 to 80 of A–Z a–z 0–9 _ : -, a new one for every new request.'
		},
		sign_in: {
			title: 'A token is needed',
			detail: 'Send the header Authorization: Bearer and your token. Cookies count for nothing here.'
		},
		token: {
			title: 'The token does not work',
			detail: 'It is wrong, expired or revoked, or its owner’s account is disabled.'
		},
		token_scope: {
			title: 'This token may not write',
			detail: 'It was not made for writing this. Make one that is.'
		},
		role: { title: 'Not allowed', detail: 'The role of the token’s owner does not allow this.' },
		scope: {
			title: 'Outside the scope',
			detail: 'The token’s owner may do this only within the organisations, dimensions or places assigned.'
		},
		sample_only: {
			title: 'Sample accounts change sample data only',
			detail: 'Real data are changed by tokens of real accounts alone.'
		},
		not_found: { title: 'Not found', detail: 'There is no such address or record, or you may not see it.' },
		method: { title: 'Method not allowed', detail: 'This address does not take requests of this method.' },
		state: {
			title: 'The state does not allow this',
			detail:
				'The report or its period is not in a state in which this can be done. Read the report again and look at state.'
		},
		already_sent: {
			title: 'The idempotency key was used',
			detail: 'This Idempotency-Key came with another body before. Use a new one for a new request.'
		},
		precondition_failed: {
			title: 'Somebody saved first',
			detail:
				'The report is no longer the version of If-Match, or there is one already. Read it again, and send its newest ETag.'
		},
		too_big: { title: 'The body is too large', detail: 'A body has at most 256 KB.' },
		wrong_type: { title: 'Wrong type of body', detail: 'Send the body as application/json in UTF-8.' },
		invalid: {
			title: 'Some values are not accepted',
			detail: 'See errors for what is wrong with which. Nothing was saved.'
		},
		precondition_required: {
			title: 'The version is needed',
			detail:
				'Send If-Match with the ETag of the report that you read, or If-None-Match: * where there is none yet.'
		},
		too_many: { title: 'Too many requests', detail: 'Wait as long as Retry-After says, and try again.' },
		busy: { title: 'The server is busy', detail: 'Wait a moment, and try again.' },
		away: { title: 'The database is away', detail: 'Wait as long as Retry-After says, and try again.' },
		bug: {
			title: 'Something went wrong',
			detail: 'The request failed and nothing was saved. Tell the administrator the request_id.'
		}
	},
	fields: {
		unknown_field: 'There is no such name',
		not_asked: 'Not accepted here'
	},
	page: {
		title: 'API for programs',
		intro:
			'Programs read what is public without asking anybody, and send quarterly reports or transactions by the token of somebody who may. The rules and checks are those of the pages.',
		address: 'Address',
		specification: 'OpenAPI 3.1 specification',
		openData: 'All data as files:',
		openDataLink: 'open data',
		tokens: 'Make and revoke tokens',
		rules: 'Conventions',
		rulesItems: [
			'Numbers with decimals are texts, "1250000.50", so that nothing is rounded on the way. Dates are ISO 8601 (CE); fiscal years are Buddhist.',
			'null means not known. It is not zero.',
			'Sample data are left out unless sample=1, and every row tells by is_sample.',
			'Lists come in pages: limit up to 200, then send next_cursor as cursor. Rows added meanwhile neither repeat nor skip any.',
			'Every answer has an ETag. Send it as If-None-Match, and 304 says that nothing changed.',
			'Before you write a report, send the ETag that you read as If-Match. If somebody saved first you get 412, and nothing is overwritten.',
			'Send an Idempotency-Key with writes. The same key again saves nothing twice.',
			'Errors are application/problem+json (RFC 9457), in the language of Accept-Language.',
			'At most 1,200 requests a minute, and 60 writes a minute for each token.'
		],
		example: 'Example',
		reads: 'Reading',
		writes: 'Writing (by token)',
		path: 'Address',
		what: 'What it gives',
		parameters: 'Parameters',
		problems: 'Errors',
		code: 'Code',
		meaning: 'Meaning',
		ofInitiative: (table: string) => `${table} of one initiative`
	},
	operations: {
		root: 'Where everything is',
		listInitiatives: 'Initiatives with the figures of a period, filtered and sorted as on the page',
		findInitiative: 'One initiative with its dimensions, organisations, places and the figure of a period',
		findReport:
			'The report of a quarter: the approved one, or the one in work for those who write or review it',
		saveReport: 'Saves a whole draft in the place of the one before',
		submitReport: 'Hands the draft in for review',
		recordTransaction:
			'Records a transaction; a negative amount takes back an earlier one, and one of a closed quarter is shown beside its figures as a change after the close',
		findTransaction: 'One transaction',
		rollups: 'Roll-ups by dimension, plan, organisation or place, as on the overview',
		token: 'What the token in use may do, and for whom'
	},
	parameters: {
		lang: 'Language of error messages',
		sample: '1 = with sample data',
		year: 'Fiscal year, Buddhist (or CE); left out: the newest period with a report',
		quarter: 'Quarter 1–4; left out: 4',
		dimension: 'Code of a dimension',
		plan: 'Code of a plan',
		organisation: 'Code of the responsible organisation',
		place: 'TIS-1099 code of a place; a province takes in its districts and tambons',
		status: 'Status of the initiative',
		health: 'Against plan',
		text: 'Search',
		undated: '1 = only those with neither start nor end stated',
		sort: 'Order; - before it: descending',
		limit: 'Rows on a page, 1–200; left out: 50',
		cursor: 'next_cursor of the page before',
		by: 'What is added up by',
		code: 'Code of the initiative',
		period: 'Period, such as 2563-q4',
		id: 'Number of the transaction'
	}
};

export default en;
