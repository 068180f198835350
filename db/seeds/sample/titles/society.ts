import type { Title } from './title.ts';

export const society: Title[] = [
	['คลินิกเคลื่อนที่แม่และเด็ก', 'Mobile clinics for mothers and children', 'network', '9504 9507'],
	['กลุ่มสตรีดูแลผู้สูงอายุที่บ้าน', 'Women’s groups that care for the elderly at home', 'network', '9405 9410'],
	['ปรับปรุงบ้านผู้มีรายได้น้อย', 'Repairing homes of low-income families', 'works', '9605 9606'],
	['ระบบประปาหมู่บ้านสะอาด', 'Clean village water supply', 'works', '9506 9508'],
	['ป้องกันน้ำท่วมชุมชนริมคลอง', 'Flood protection for canal-side communities', 'works', '9011 9016'],
	['ลานกีฬาและพื้นที่เล่นของเด็ก', 'Sports grounds and play areas', 'works', '9401 9501 9601'],
	['ศูนย์พักพิงผู้ประสบอุทกภัย', 'Shelters for flood victims', 'works', '9602 9611'],
	['โภชนาการเด็กก่อนวัยเรียน', 'Nutrition of pre-school children', 'training', '9406 9411'],
	['เยียวยาจิตใจครอบครัวผู้ได้รับผลกระทบ', 'Counselling for affected families', 'network', '94 95 96'],
	['ศูนย์ข้อมูลคนพิการระดับอำเภอ', 'District data centres on people with disabilities', 'system', '9102 9101'],
	['ลดขยะต้นทางในตลาดสด', 'Less waste from fresh markets', 'training', '9610 9502'],
	['ป้องกันยาเสพติดในกลุ่มเยาวชน', 'Keeping young people from drugs', 'training', '9006 9004']
];
