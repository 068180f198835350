import type { ImportSubject } from '#lib/domain/import/subject.ts';
import { budgetRules } from '#lib/server/imports/rows/budgets.ts';
import { initiativeRules } from '#lib/server/imports/rows/initiatives.ts';
import { milestoneRules } from '#lib/server/imports/rows/milestones.ts';
import { reportRules } from '#lib/server/imports/rows/reports.ts';
import type { Rules } from '#lib/server/imports/rows/rules.ts';
import { transactionRules } from '#lib/server/imports/rows/transactions.ts';

/** The rules of each subject; payload and record belong to each other by the subject alone. */
export const ALL_RULES = {
	initiatives: initiativeRules,
	milestones: milestoneRules,
	budgets: budgetRules,
	transactions: transactionRules,
	reports: reportRules
} as unknown as Record<ImportSubject, Rules<unknown, unknown>>;
