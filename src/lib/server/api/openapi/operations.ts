import type * as v from 'valibot';
import { QUERIES } from '#lib/server/api/query.ts';
import * as answers from '#lib/server/api/schema/answers.ts';
import { emptyBody, reportBody, transactionBody } from '#lib/server/api/schema/bodies.ts';
import { partNames, tableNames, TABLES, type TableName } from '#lib/server/api/tables.ts';
import type api from '#lib/i18n/api.ts';

export type Operation = {
	id: string;
	/** Its words in i18n; a table's page has the table's. */
	words: keyof typeof api.th.operations | { table: TableName; ofInitiative: boolean };
	method: 'get' | 'put' | 'post';
	path: string;
	query: (typeof QUERIES)[keyof typeof QUERIES];
	body?: v.GenericSchema;
	answer: v.GenericSchema;
	statuses: readonly number[];
	/** Which headers a write takes. */
	takes?: { condition?: 'version' | 'version_or_none'; key?: 'optional' | 'required' };
};

const READ = [200, 304, 400, 401] as const;
const ONE = [...READ, 404] as const;
const WRITE = [401, 403, 404, 413, 415, 422] as const;
const reportPath = '/initiatives/{code}/reports/{period}';

const tables = tableNames
	.filter((name) => name !== 'initiatives')
	.map((name): Operation => ({
		id: `list_${name.replaceAll('-', '_')}`,
		words: { table: name, ofInitiative: false },
		method: 'get',
		path: `/${name}`,
		query: QUERIES.table,
		answer: answers.pageOf(TABLES[name].row),
		statuses: READ
	}));
const parts = partNames.map((name): Operation => ({
	id: `list_initiative_${name.replaceAll('-', '_')}`,
	words: { table: name, ofInitiative: true },
	method: 'get',
	path: `/initiatives/{code}/${name}`,
	query: QUERIES.table,
	answer: answers.pageOf(TABLES[name].row),
	statuses: ONE
}));

/** All that the API does, in the order of its page. What is documented here is what the tests call. */
export const OPERATIONS: readonly Operation[] = [
	{
		id: 'root',
		words: 'root',
		method: 'get',
		path: '',
		query: QUERIES.nothing,
		answer: answers.rootAnswer,
		statuses: READ
	},
	{
		id: 'rollups',
		words: 'rollups',
		method: 'get',
		path: '/rollups',
		query: QUERIES.rollups,
		answer: answers.rollupAnswer,
		statuses: READ
	},
	{
		id: 'list_initiatives',
		words: 'listInitiatives',
		method: 'get',
		path: '/initiatives',
		query: QUERIES.initiatives,
		answer: answers.initiativePage,
		statuses: READ
	},
	{
		id: 'find_initiative',
		words: 'findInitiative',
		method: 'get',
		path: '/initiatives/{code}',
		query: QUERIES.period,
		answer: answers.initiativeAnswer,
		statuses: ONE
	},
	...parts,
	{
		id: 'find_transaction',
		words: 'findTransaction',
		method: 'get',
		path: '/initiatives/{code}/transactions/{id}',
		query: QUERIES.nothing,
		answer: TABLES.transactions.row,
		statuses: ONE
	},
	{
		id: 'find_report',
		words: 'findReport',
		method: 'get',
		path: reportPath,
		query: QUERIES.nothing,
		answer: answers.reportAnswer,
		statuses: ONE
	},
	...tables,
	{
		id: 'token',
		words: 'token',
		method: 'get',
		path: '/token',
		query: QUERIES.nothing,
		answer: answers.tokenAnswer,
		statuses: READ
	},
	{
		id: 'save_report',
		words: 'saveReport',
		method: 'put',
		path: reportPath,
		query: QUERIES.nothing,
		body: reportBody,
		answer: answers.reportAnswer,
		statuses: [200, 201, 400, ...WRITE, 409, 412, 428],
		takes: { condition: 'version_or_none', key: 'optional' }
	},
	{
		id: 'submit_report',
		words: 'submitReport',
		method: 'post',
		path: `${reportPath}/submission`,
		query: QUERIES.nothing,
		body: emptyBody,
		answer: answers.reportAnswer,
		statuses: [200, 400, ...WRITE, 409, 412, 428],
		takes: { condition: 'version', key: 'optional' }
	},
	{
		id: 'record_transaction',
		words: 'recordTransaction',
		method: 'post',
		path: '/initiatives/{code}/transactions',
		query: QUERIES.nothing,
		body: transactionBody,
		answer: TABLES.transactions.row,
		statuses: [201, 400, ...WRITE, 409],
		takes: { key: 'required' }
	}
];
