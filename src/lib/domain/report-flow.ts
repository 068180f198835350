/** States of a quarterly report: draft → submitted → returned (comment required) → approved; superseded by an approved revision. */
export type ReportState = 'draft' | 'submitted' | 'returned' | 'approved' | 'superseded';
