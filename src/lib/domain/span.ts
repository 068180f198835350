export type Precision = 'day' | 'month' | 'quarter' | 'fiscal_year' | 'year';
