import type { ExplanationKind, ExplanationValues } from '#lib/domain/report-values.ts';
import type { Kind } from './titles/title.ts';

/** Texts of invented reports, in the way such reports are written. Each begins with the mark. */
const results: Record<Kind, [beginning: string, underWay: string, ending: string]> = {
	works: [
		'สำรวจพื้นที่ร่วมกับผู้นำชุมชนและจัดทำแบบรูปรายการแล้ว อยู่ระหว่างจัดทำร่างขอบเขตของงาน',
		'ผู้รับจ้างเข้าดำเนินการในพื้นที่แล้ว คณะกรรมการตรวจการจ้างลงพื้นที่ตรวจงานตามงวด',
		'งานแล้วเสร็จเกือบทั้งหมด อยู่ระหว่างเก็บรายละเอียดและเตรียมส่งมอบให้ชุมชนดูแลต่อ'
	],
	training: [
		'จัดทำหลักสูตรร่วมกับวิทยากรในพื้นที่และเปิดรับสมัครผู้เข้าอบรมแล้ว',
		'จัดอบรมตามแผนรุ่น ผู้เข้าอบรมส่วนใหญ่เข้าร่วมครบตามเกณฑ์เวลา',
		'อบรมครบทุกรุ่น อยู่ระหว่างติดตามการนำความรู้ไปใช้ในพื้นที่'
	],
	network: [
		'ประชุมชี้แจงวัตถุประสงค์กับชุมชนและรับสมัครสมาชิกเครือข่ายแล้ว',
		'สมาชิกดำเนินกิจกรรมในพื้นที่ตามแผนรายเดือน และประชุมทบทวนทุกสิ้นเดือน',
		'จัดเวทีถอดบทเรียนและรวบรวมข้อเสนอของสมาชิกเพื่อใช้ในปีถัดไป'
	],
	system: [
		'รวบรวมความต้องการของผู้ใช้และออกแบบระบบแล้ว',
		'พัฒนาระบบและนำเข้าข้อมูลตามลำดับ ทดสอบร่วมกับผู้ใช้ในพื้นที่นำร่อง',
		'เปิดใช้งานในพื้นที่เป้าหมายและอบรมผู้ใช้แล้ว'
	],
	market: [
		'คัดเลือกกลุ่มเป้าหมายและวิเคราะห์ช่องทางตลาดร่วมกับสมาชิกแล้ว',
		'พัฒนาผลิตภัณฑ์และยื่นขอรับรองมาตรฐาน เริ่มจับคู่กับผู้รับซื้อ',
		'มีช่องทางจำหน่ายต่อเนื่อง อยู่ระหว่างประเมินรายได้ของกลุ่ม'
	],
	media: [
		'จัดตั้งคณะทำงานเนื้อหาและวางผังการผลิตแล้ว',
		'ผลิตและเผยแพร่ตามผัง มีผู้ฟังและผู้ชมร่วมเสนอประเด็น',
		'เผยแพร่ครบตามผัง อยู่ระหว่างประเมินการรับรู้ของกลุ่มเป้าหมาย'
	]
};

type Trouble = {
	problem_kind: ExplanationKind;
	problems: string;
	solutions: string;
	help_needed: string;
	help_from: string;
};
const troubles: Trouble[] = [
	{
		problem_kind: 'procurement',
		problems: 'การจัดซื้อจัดจ้างล่าช้ากว่ากำหนด เนื่องจากต้องประกาศเชิญชวนใหม่',
		solutions: 'ปรับร่างขอบเขตของงานและกำหนดราคากลางใหม่ แล้วประกาศอีกครั้ง',
		help_needed: 'ผู้เชี่ยวชาญด้านพัสดุช่วยตรวจร่างขอบเขตของงาน',
		help_from: 'กลุ่มงานพัสดุส่วนกลาง'
	},
	{
		problem_kind: 'weather',
		problems: 'ฝนตกหนักและน้ำท่วมขังในพื้นที่ ทำให้เข้าดำเนินการไม่ได้ตามแผน',
		solutions: 'ปรับลำดับงาน โดยทำส่วนที่ไม่ได้รับผลกระทบก่อน',
		help_needed: 'เครื่องสูบน้ำสำหรับพื้นที่ก่อสร้าง',
		help_from: 'หน่วยงานบรรเทาภัยในจังหวัด'
	},
	{
		problem_kind: 'personnel',
		problems: 'ผู้รับผิดชอบโยกย้ายระหว่างปี งานขาดความต่อเนื่อง',
		solutions: 'แต่งตั้งผู้รับผิดชอบคนใหม่และส่งมอบงานเป็นลายลักษณ์อักษร',
		help_needed: 'บุคลากรช่วยงานชั่วคราว',
		help_from: 'สำนักงานต้นสังกัด'
	},
	{
		problem_kind: 'coordination',
		problems: 'หน่วยงานร่วมยังไม่ยืนยันพื้นที่และกลุ่มเป้าหมาย',
		solutions: 'นัดประชุมร่วมระดับอำเภอและกำหนดวันยืนยันให้ชัดเจน',
		help_needed: 'การประสานงานระดับจังหวัด',
		help_from: 'คณะทำงานระดับจังหวัด'
	},
	{
		problem_kind: 'budget',
		problems: 'ได้รับจัดสรรงบประมาณช้ากว่าแผนหนึ่งไตรมาส',
		solutions: 'ทบทวนแผนการใช้จ่ายและเร่งก่อหนี้ผูกพันในไตรมาสถัดไป',
		help_needed: 'การพิจารณาโอนเปลี่ยนแปลงงบประมาณ',
		help_from: 'กลุ่มงานแผนและงบประมาณ'
	}
];

const MARK = 'ตัวอย่าง: ';

/** What a report says: progress 0–100 picks the stage, slippage whether there is trouble, `pick` which. */
export function wordsOf(kind: Kind, progress: number, slippage: number, pick: number) {
	const stage = progress < 30 ? 0 : progress < 80 ? 1 : 2;
	const said = {
		results: MARK + results[kind][stage],
		next_steps: `${MARK}ดำเนินงานตามแผนไตรมาสถัดไปและรายงานผลตามกำหนด`
	};
	if (slippage > -5) return { ...said, problem_kind: 'none' };
	const { help_needed, help_from, problem_kind, problems, solutions } = troubles[pick % troubles.length]!;
	const trouble = { problem_kind, problems: MARK + problems, solutions: MARK + solutions };
	return slippage > -10
		? { ...said, ...trouble }
		: { ...said, ...trouble, help_needed: MARK + help_needed, help_from: MARK + help_from };
}

/** Why it is late by so many points: the same trouble as its words tell, of those far behind a second one. */
export function causesOf(slippage: number, pick: number): ExplanationValues[] {
	if (slippage > -5) return [];
	const [first, second] = [troubles[pick % troubles.length]!, troubles[(pick + 2) % troubles.length]!];
	return [first, ...(slippage <= -15 ? [second] : [])].map(({ problem_kind, problems }) => ({
		kind: problem_kind,
		words: MARK + problems
	}));
}

export const NOT_BEGUN = `${MARK}ยังไม่ถึงกำหนดเริ่ม อยู่ระหว่างเตรียมการ`;
export const RETURNED_BECAUSE = [
	'ตัวอย่าง: ขอให้ระบุจำนวนผู้เข้าร่วมจริงและแนบเหตุผลของผลต่างจากแผน',
	'ตัวอย่าง: ผลเบิกจ่ายไม่ตรงกับยอดที่แจ้งไว้ โปรดตรวจสอบหน่วยเงิน',
	'ตัวอย่าง: ขอให้อธิบายแนวทางแก้ไขและกำหนดวันแล้วเสร็จใหม่'
];
export const REVISED_BECAUSE = 'ตัวอย่าง: แก้ไขผลเบิกจ่ายตามหลักฐานที่ได้รับภายหลัง';

const people: Record<Kind, [th: string, en: string]> = {
	works: ['ครัวเรือนในพื้นที่ดำเนินการ', 'Households in the area of the works'],
	training: ['ผู้เข้าอบรมในพื้นที่', 'Trainees in the area'],
	network: ['สมาชิกเครือข่ายและชุมชน', 'Members of the network and their communities'],
	system: ['ประชาชนที่มารับบริการ', 'People who use the service'],
	market: ['สมาชิกวิสาหกิจชุมชน', 'Members of community enterprises'],
	media: ['ผู้ฟังและผู้ชมในพื้นที่', 'Listeners and viewers in the area']
};

export function purposeOf(kind: Kind) {
	const [th, en] = people[kind];
	return {
		objective_th: `${MARK}ให้${th}ได้รับประโยชน์ตามแผนภายในเวลาที่กำหนด`,
		objective_en: `Sample: ${en} benefit as planned and in time`,
		beneficiaries_th: MARK + th,
		beneficiaries_en: `Sample: ${en}`
	};
}
