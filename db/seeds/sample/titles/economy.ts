import type { Title } from './title.ts';

export const economy: Title[] = [
	[
		'ยกระดับมาตรฐานอาหารฮาลาลของวิสาหกิจชุมชน',
		'Halal food standards for community enterprises',
		'market',
		'94 95 96'
	],
	['ตลาดกลางน้ำยางและราคายางที่เป็นธรรม', 'Central latex market and fair rubber prices', 'market', '9503 9505'],
	['เลี้ยงแพะครบวงจร', 'Goat farming from pen to market', 'training', '9403 9409'],
	['ปรับปรุงท่าเทียบเรือประมงพื้นบ้าน', 'Renewing piers for small-scale fishers', 'works', '9404 9602'],
	['ลานแปรรูปลองกองและทุเรียนชุมชน', 'Community yards for longkong and durian', 'works', '9502 9612'],
	['ตลาดนัดชายแดนวันหยุด', 'Weekend markets at the border', 'market', '9610 9010'],
	['ห้องเย็นชุมชนสำหรับสัตว์น้ำ', 'Community cold rooms for seafood', 'works', '9407 9408'],
	['ส่งเสริมผ้าพื้นถิ่นสู่ตลาดออนไลน์', 'Local cloth on online markets', 'market', '9402 9604'],
	['เส้นทางท่องเที่ยวโดยชุมชนเชิงนิเวศ', 'Community ecotourism routes', 'market', '9107 9105'],
	['พัฒนาพันธุ์ข้าวพื้นเมืองและโรงสีเล็ก', 'Native rice and small mills', 'training', '9007 9008'],
	['ศูนย์รวบรวมปาล์มน้ำมันระดับตำบล', 'Tambon collecting centres for oil palm', 'works', '9103 9104'],
	['กองทุนหมุนเวียนปัจจัยการผลิต', 'Revolving fund for farm inputs', 'network', '9606 9607']
];
