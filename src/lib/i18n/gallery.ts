import { words } from './words.ts';

export default words({
	th: {
		title: 'รายงาน',
		intro:
			'เลือกขอบเขต งวด และภาษาครั้งเดียว แล้วรับรายงานได้ทุกฉบับ ทุกไฟล์มาจากตัวเลขเดียวกับหน้าเว็บ และบอกงวด เวลาของข้อมูล ตัวกรอง และกฎการคำนวณไว้ในไฟล์',
		choose: 'เลือกขอบเขต งวด และภาษา',
		found: (n: string) => `${n} โครงการในขอบเขตนี้`,
		initiative: 'รหัสโครงการ (เฉพาะรายงานของโครงการ)',
		noInitiative: (code: string) => `ไม่พบโครงการรหัส ${code} หรือท่านไม่มีสิทธิ์ดู`,
		digits: 'เลขในไฟล์ PDF',
		digitKinds: { arabic: 'อารบิก (1 2 3)', thai: 'ไทย (๑ ๒ ๓)' },
		standard: 'ชนิดของไฟล์ PDF',
		standards: { screen: 'อ่านบนจอ (PDF/UA-1)', archive: 'เก็บถาวร (PDF/A-2a)' },
		language: 'ภาษา',
		weight: 'ค่าเฉลี่ย',
		reportsTitle: 'รายงานทั้งหมด',
		pictures: 'ภาพประกอบเป็นหน้าหนึ่งของแต่ละรายงาน ทำไว้ก่อนแล้วจากข้อมูลตัวอย่างที่สมมติขึ้น ไม่ใช่ตัวเลขของขอบเขตที่เลือก',
		picture: (title: string) => `หน้าหนึ่งของ “${title}” จากข้อมูลตัวอย่าง`,
		look: 'ดูหน้าเว็บ',
		about: (size: string) => `ประมาณ ${size}`,
		english: 'ภาษาอังกฤษเท่านั้น',
		words: { list: 'ตาราง' },
		needs: {
			initiative: 'ใส่รหัสโครงการด้านบน หรือเปิดจากรายการโครงการ',
			donor: 'แผนงานที่เลือกไม่มีผู้ให้ทุนบันทึกไว้ เลือกแผนงานอื่น หรือพิมพ์รหัสโครงการด้านบน'
		},
		closed: 'ปิดปีงบประมาณ: ไฟล์ที่เก็บไว้เมื่อปิดงวด',
		noClosed: 'ปีงบประมาณนี้ยังไม่มีงวดที่ปิด',
		reports: {
			summary: {
				title: 'สรุปสำหรับผู้บริหาร หนึ่งหน้า',
				about: 'ตัวเลขหลัก รายด้าน โครงการที่ช้าที่สุด และช่องลงนาม บนกระดาษ A4 หนึ่งหน้า'
			},
			quarterly: {
				title: 'รายงานความก้าวหน้ารายไตรมาส รายด้าน',
				about: 'ตัวเลขหลัก กราฟสะสม ตารางโครงการรายด้าน หมายเหตุ แหล่งข้อมูล และช่องลงนาม'
			},
			yearClose: {
				title: 'สรุปผลสิ้นปีงบประมาณ',
				about: 'ผลสี่ไตรมาสรายด้าน เงินและเงินกัน กิจกรรมที่เสร็จและค้าง ตัวชี้วัด สิ่งที่ยกไปปีถัดไป บทเรียน และการแก้ไขหลังปิดงวด'
			},
			planActual: {
				title: 'ตารางแผน/ผล รายเดือน',
				about: '4 ไตรมาส × (3 เดือน + รวม) × แผน/ผล และรวมทั้งปี 34 คอลัมน์ หน่วยบาท พิมพ์บน A3'
			},
			brief: {
				title: 'สรุปโครงการ หนึ่งหน้า',
				about: 'ข้อเท็จจริง ความก้าวหน้า กิจกรรมหลัก เงิน และรายงานล่าสุดของโครงการเดียว'
			},
			donor: {
				title: 'รายงานถึงผู้ให้ทุน',
				about:
					'ของแผนงานที่มีผู้ให้ทุน (เลือกแผนงานหรือใส่รหัสโครงการได้): วัตถุประสงค์ ระยะเวลา เงินรายรายการตามสกุลเงิน ความก้าวหน้า ผลลัพธ์ ปัญหา พื้นที่ แหล่งอ้างอิง และรหัส IATI'
			},
			slippage: {
				title: 'โครงการที่ช้ากว่าแผน',
				about: 'ช้ากี่วัน กี่จุดร้อยละ พร้อมปัญหา แนวทางแก้ไข และความช่วยเหลือที่ต้องการตามรายงาน'
			},
			explanations: { title: 'สาเหตุที่ล่าช้า', about: 'สาเหตุหลักและสาเหตุอื่นที่หน่วยงานชี้แจงไว้ ของโครงการที่ช้ากว่าแผน' },
			actions: { title: 'มาตรการเร่งรัดและแก้ไข', about: 'มาตรการ ผู้รับผิดชอบ กำหนดเสร็จ และผล' },
			reporting: { title: 'การส่งรายงาน: ใครยังไม่ส่ง', about: 'ตารางหน่วยงานและไตรมาส กับรายชื่อรายงานที่ยังค้าง' },
			money: { title: 'งบประมาณและการใช้จ่าย', about: 'งบตาม พ.ร.บ. หลังโอน ผูกพัน เบิกจ่าย และเงินกัน รายกลุ่ม' },
			initiatives: { title: 'รายการโครงการ', about: 'ทุกโครงการในขอบเขต ทุกคอลัมน์ ใช้ต่อในโปรแกรมอื่นได้' },
			dimensions: { title: 'ตารางรายด้าน', about: 'ค่าเฉลี่ยทั้งสองแบบ งบประมาณ เบิกจ่าย และจำนวนที่รายงาน' },
			indicators: { title: 'ตัวชี้วัด', about: 'เป้าหมาย ค่าจริง และความสำเร็จของทุกตัวชี้วัดในขอบเขต' }
		}
	},
	en: {
		title: 'Reports',
		intro:
			'Choose scope, period and language once, and take any report. Every file is made from the same figures as the pages, and says its period, as-of time, filter and progress rule',
		choose: 'Choose scope, period and language',
		found: (n) => `${n} initiatives in this scope`,
		initiative: 'Code of an initiative (for its own reports)',
		noInitiative: (code) => `No initiative has the code ${code}, or you may not see it`,
		digits: 'Digits in PDFs',
		digitKinds: { arabic: 'Arabic (1 2 3)', thai: 'Thai (๑ ๒ ๓), in Thai files' },
		standard: 'Kind of PDF',
		standards: { screen: 'to read (PDF/UA-1)', archive: 'to keep (PDF/A-2a)' },
		language: 'Language',
		weight: 'Means',
		reportsTitle: 'All reports',
		pictures:
			'The pictures show a page of each report, made earlier from invented sample data; they are not of the chosen scope',
		picture: (title) => `A page of “${title}”, of sample data`,
		look: 'See it as a page',
		about: (size) => `about ${size}`,
		english: 'in English only',
		words: { list: 'table' },
		needs: {
			initiative: 'Enter an initiative’s code above, or open it from the list',
			donor: 'No donor is recorded for the chosen plan: choose another, or enter an initiative’s code above'
		},
		closed: 'Fiscal-year close: files kept when periods closed',
		noClosed: 'No period of this fiscal year is closed yet',
		reports: {
			summary: {
				title: 'Executive summary, one page',
				about:
					'Key figures, dimensions, the initiatives furthest behind, and room for signatures on one A4 page'
			},
			quarterly: {
				title: 'Quarterly progress report by dimension',
				about: 'Key figures, cumulative curve, initiatives by dimension, notes, sources and signatures'
			},
			yearClose: {
				title: 'Year-end report of a fiscal year',
				about:
					'Four quarters by dimension, money and what is carried over, milestones done and left, indicators, lessons, and corrections after the close'
			},
			planActual: {
				title: 'Plan/actual table by month',
				about:
					'4 quarters × (3 months + sum) × plan/actual and the whole year: 34 columns of baht, printed on A3'
			},
			brief: {
				title: 'Initiative brief, one page',
				about: 'Facts, progress, milestones, money and the latest report of one initiative'
			},
			donor: {
				title: 'Donor report',
				about:
					'Of a plan that has a donor (choose a plan, or enter an initiative): objective, period, money by transaction and currency, progress, results, problems, places, citations, IATI identifiers'
			},
			slippage: {
				title: 'Initiatives behind their plan',
				about: 'How many days and points behind, with problems, remedies and help needed as reported'
			},
			explanations: {
				title: 'Why initiatives are behind',
				about: 'The main cause and others, as explained by those responsible'
			},
			actions: { title: 'Corrective actions', about: 'Action, owner, due date and outcome' },
			reporting: {
				title: 'Reporting: who has not reported',
				about: 'Organisations by quarter, and the list of reports still owed'
			},
			money: {
				title: 'Budget and spending',
				about: 'By Act, after transfers, obligated, disbursed and carried over, by group'
			},
			initiatives: {
				title: 'List of initiatives',
				about: 'Every initiative in the scope with every column, for use in other programs'
			},
			dimensions: {
				title: 'Table of dimensions',
				about: 'Both means, budget, disbursement and how many reported'
			},
			indicators: {
				title: 'Indicators',
				about: 'Target, value and achievement of every indicator in the scope'
			}
		}
	}
});
