import type { Title } from './title.ts';

export const security: Title[] = [
	['ไฟส่องสว่างเส้นทางชุมชน', 'Street lighting on community roads', 'works', '9401 9406'],
	['อบรมชุดรักษาความปลอดภัยหมู่บ้าน', 'Training of village safety teams', 'training', '95'],
	['เครือข่ายสตรีเฝ้าระวังเหตุในชุมชน', 'Women’s network that watches over the community', 'network', '9605 9613'],
	['ปรับปรุงกล้องวงจรปิดตลาดและโรงเรียน', 'Renewing cameras at markets and schools', 'works', '9501 9506'],
	['ศูนย์ประสานแจ้งเหตุระดับตำบล', 'Tambon centres for reporting incidents', 'system', '9410 9407'],
	['ฝึกซ้อมแผนเผชิญเหตุในสถานศึกษา', 'Emergency drills in schools', 'training', '94 96'],
	['จุดพักรถปลอดภัยบนเส้นทางสายรอง', 'Safe rest stops on secondary roads', 'works', '9502 9504'],
	['อาสาสมัครดูแลเส้นทางเยาวชนไปโรงเรียน', 'Volunteers on children’s way to school', 'network', '9603'],
	['แผนที่จุดเสี่ยงโดยชุมชน', 'Community maps of risky places', 'system', '9003 9005'],
	['เวทีพูดคุยความปลอดภัยระหว่างหมู่บ้าน', 'Talks between villages about safety', 'network', '9411 9412'],
	['ปรับปรุงป้อมจุดตรวจร่วม', 'Renewing shared checkpoints', 'works', '9610 9611'],
	['วิทยุสื่อสารสำหรับผู้นำชุมชน', 'Two-way radios for community leaders', 'system', '9507 9508']
];
