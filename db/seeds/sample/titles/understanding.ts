import type { Title } from './title.ts';

export const understanding: Title[] = [
	['วิทยุชุมชนสองภาษา', 'Community radio in two languages', 'media', '9401 9409'],
	['ค่ายเยาวชนพหุวัฒนธรรม', 'Multicultural youth camps', 'network', '95 96'],
	['เรื่องเล่าจากชุมชนผ่านหนังสั้น', 'Community stories in short films', 'media', '9402 9407'],
	['งานประเพณีร่วมสองวัฒนธรรม', 'Festivals shared by two cultures', 'network', '9602 9610'],
	['พิพิธภัณฑ์ท้องถิ่นมีชีวิต', 'Living local museums', 'works', '9501 9012'],
	['แปลข้อมูลสิทธิประโยชน์เป็นภาษามลายูถิ่น', 'Information on benefits in local Malay', 'media', '94 95 96'],
	['เวทีรับฟังความเห็นคนรุ่นใหม่', 'Hearings of young people', 'network', '9011'],
	['ห้องสมุดเคลื่อนที่สันติวิธี', 'Travelling library of peaceful means', 'media', '9503 9505'],
	['แลกเปลี่ยนครูระหว่างโรงเรียนต่างพื้นที่', 'Exchange of teachers between schools', 'training', '9604 9605'],
	['ฟุตบอลเยาวชนเชื่อมสัมพันธ์', 'Youth football that brings together', 'network', '9408 9603'],
	['เพจข่าวดีชายแดนใต้', 'Good news page of the border provinces', 'media', '90 91'],
	['หลักสูตรประวัติศาสตร์ท้องถิ่น', 'Course in local history', 'training', '9410 9608']
];
