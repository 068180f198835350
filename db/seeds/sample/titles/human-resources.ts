import type { Title } from './title.ts';

export const humanResources: Title[] = [
	[
		'ทุนการศึกษาเยาวชนชายแดนใต้',
		'Scholarships for young people of the border provinces',
		'network',
		'94 95 96 90 91'
	],
	['สองภาษาไทย–มลายูในชั้นประถมต้น', 'Thai and Malay in the first school years', 'training', '9403 9405'],
	['ช่างเทคนิคอาชีวะเพื่อโรงงานในพื้นที่', 'Vocational technicians for local factories', 'training', '9010 9011'],
	['ปรับปรุงห้องปฏิบัติการวิทยาศาสตร์', 'Renewing science laboratories', 'works', '9506 9613'],
	['ศูนย์เรียนรู้ดิจิทัลประจำตำบล', 'Tambon centres for digital learning', 'works', '9407 9409'],
	['ครูอาสาสอนเสริมวันหยุด', 'Volunteer teachers at weekends', 'training', '9605 9612'],
	['ฝึกอาชีพผู้พ้นโทษ', 'Job training after release from prison', 'training', '9401'],
	['อบรมผู้ดูแลเด็กเล็ก', 'Training of child minders', 'training', '9504 9507'],
	['ส่งเสริมการอ่านในตาดีกา', 'Reading in tadika schools', 'media', '9411 9606'],
	['ค่ายภาษาอังกฤษเพื่อการทำงาน', 'English camps for work', 'training', '9101 9105'],
	['หอพักนักเรียนพื้นที่ห่างไกล', 'Dormitories for pupils from remote places', 'works', '9609 9504'],
	['ฝึกช่างซ่อมเรือและเครื่องยนต์', 'Training boat and engine mechanics', 'training', '9404 9106']
];
