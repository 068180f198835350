import type { ImportSubject } from '#lib/domain/import/subject.ts';
import { budgetWriter } from '#lib/server/operations/import-write/budgets.ts';
import { initiativeWriter } from '#lib/server/operations/import-write/initiatives.ts';
import { milestoneWriter } from '#lib/server/operations/import-write/milestones.ts';
import { reportWriter } from '#lib/server/operations/import-write/reports.ts';
import { transactionWriter } from '#lib/server/operations/import-write/transactions.ts';
import type { Writer } from '#lib/server/operations/import-write/writer.ts';

/** Payloads are those of the same subject's rules (imports/rows/all-rules.ts). */
export const ALL_WRITERS = {
	initiatives: initiativeWriter,
	milestones: milestoneWriter,
	budgets: budgetWriter,
	transactions: transactionWriter,
	reports: reportWriter
} as unknown as Record<ImportSubject, Writer<unknown, unknown>>;
