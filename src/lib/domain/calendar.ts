export type IsoDate = string;
export type Quarter = 1 | 2 | 3 | 4;
export type Period = { fiscalYear: number; quarter: Quarter };
