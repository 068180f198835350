import type { Kind } from './titles/title.ts';

/** A milestone: when it runs, as fractions of the initiative's span, and its weight out of 100. */
export type Activity = [th: string, en: string, from: number, to: number, weight: number];

export const activities: Record<Kind, Activity[]> = {
	works: [
		['สำรวจและออกแบบ', 'Survey and design', 0, 0.22, 15],
		['จัดซื้อจัดจ้าง', 'Procurement', 0.16, 0.38, 15],
		['ก่อสร้างและติดตั้ง ระยะที่ 1', 'Works, phase 1', 0.34, 0.66, 30],
		['ก่อสร้างและติดตั้ง ระยะที่ 2', 'Works, phase 2', 0.58, 0.9, 30],
		['ตรวจรับและส่งมอบ', 'Acceptance and handover', 0.86, 1, 10]
	],
	training: [
		['จัดทำหลักสูตรและคัดเลือกผู้เข้าอบรม', 'Course and participants', 0, 0.26, 20],
		['อบรมรุ่นที่ 1', 'First group', 0.22, 0.52, 30],
		['อบรมรุ่นที่ 2', 'Second group', 0.48, 0.8, 30],
		['ติดตามการนำไปใช้', 'Follow-up of use', 0.7, 1, 20]
	],
	network: [
		['ประชุมชี้แจงและรับสมัครสมาชิก', 'Briefing and members', 0, 0.25, 20],
		['กิจกรรมในพื้นที่', 'Activities in the area', 0.2, 0.85, 55],
		['ถอดบทเรียนและสรุปผล', 'Lessons and summary', 0.75, 1, 25]
	],
	system: [
		['เก็บความต้องการและออกแบบระบบ', 'Needs and design', 0, 0.25, 20],
		['จัดหาและพัฒนาระบบ', 'Acquire and build', 0.2, 0.6, 35],
		['นำเข้าข้อมูล', 'Load the data', 0.45, 0.75, 15],
		['ทดลองใช้ในพื้นที่นำร่อง', 'Pilot', 0.6, 0.85, 15],
		['อบรมผู้ใช้', 'Train users', 0.7, 0.95, 10],
		['ขยายผลและส่งมอบ', 'Roll out and hand over', 0.88, 1, 5]
	],
	market: [
		['คัดเลือกกลุ่มและวิเคราะห์ตลาด', 'Groups and market study', 0, 0.24, 15],
		['พัฒนาผลิตภัณฑ์และมาตรฐาน', 'Products and standards', 0.18, 0.55, 30],
		['เชื่อมโยงตลาดและช่องทางจำหน่าย', 'Link to markets', 0.45, 0.85, 35],
		['ประเมินรายได้กลุ่ม', 'Measure the groups’ income', 0.8, 1, 20]
	],
	media: [
		['วางแผนเนื้อหาและคณะทำงาน', 'Content plan and team', 0, 0.2, 20],
		['ผลิตสื่อชุดที่ 1', 'First series', 0.16, 0.5, 30],
		['ผลิตสื่อชุดที่ 2', 'Second series', 0.45, 0.82, 30],
		['เผยแพร่และประเมินการรับรู้', 'Publish and measure', 0.4, 1, 20]
	]
};
