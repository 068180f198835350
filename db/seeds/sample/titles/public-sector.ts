import type { Title } from './title.ts';

export const publicSector: Title[] = [
	['บริการจุดเดียวเบ็ดเสร็จที่ว่าการอำเภอ', 'One-stop service at district offices', 'system', '9401 9501 9601'],
	['ฐานข้อมูลโครงการพัฒนารายตำบล', 'Database of development work by tambon', 'system', '94 95 96'],
	['ติดตามงานร่วมกับหน่วยงานส่วนกลาง', 'Follow-up together with central agencies', 'network', '90 91'],
	['ระบบรับเรื่องร้องเรียนสองภาษา', 'Complaints desk in two languages', 'system', '9603 9604'],
	['ปรับปรุงสำนักงานบริการประชาชนเคลื่อนที่', 'Renewing mobile service units', 'works', '9503 9507'],
	['อบรมการจัดซื้อจัดจ้างภาครัฐ', 'Training in public procurement', 'training', '94'],
	['แผนพัฒนาตำบลแบบมีส่วนร่วม', 'Tambon plans that people take part in', 'network', '9402 9412'],
	['ระบบคิวออนไลน์ของหน่วยบริการ', 'Online queues at service points', 'system', '9011 9010'],
	['เปิดเผยข้อมูลงบประมาณท้องถิ่น', 'Opening local budget data', 'system', '9105 9107'],
	['พี่เลี้ยงติดตามงานระดับอำเภอ', 'District mentors for follow-up', 'training', '9608 9609'],
	['ห้องประชุมทางไกลระดับอำเภอ', 'District rooms for remote meetings', 'works', '9505 9508'],
	['ทบทวนระเบียบงานอนุญาตท้องถิ่น', 'Review of local permit rules', 'system', '9014 9015']
];
