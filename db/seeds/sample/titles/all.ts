import { economy } from './economy.ts';
import { humanResources } from './human-resources.ts';
import { publicSector } from './public-sector.ts';
import { security } from './security.ts';
import { society } from './society.ts';
import type { Title } from './title.ts';
import { understanding } from './understanding.ts';

/** By dimension, in the dimensions' order; the nth title of each is the nth scenario's. */
export const titles: [dimension: string, titles: Title[]][] = [
	['security', security],
	['economy', economy],
	['society', society],
	['public-sector', publicSector],
	['human-resources', humanResources],
	['understanding', understanding]
];

/** Seen by those who may: none is public. */
export const internalTitles: Title[] = [
	['ซักซ้อมระบบสำรองข้อมูล', 'Rehearsing data backups', 'system', '94'],
	['ทบทวนอัตรากำลังสำนักงาน', 'Review of office staffing', 'system', '95'],
	['อบรมผู้ตรวจสอบภายใน', 'Training of internal auditors', 'training', '96'],
	['ปรับปรุงคลังพัสดุกลาง', 'Renewing the central store', 'works', '90']
];
