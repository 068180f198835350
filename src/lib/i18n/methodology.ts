import { words } from './words.ts';

export default words({
	th: {
		title: 'วิธีคำนวณ',
		intro: 'กฎข้อเดียวใช้กับทุกหน้า ทุกแผนภูมิ และทุกรายงาน ตัวเลขทุกตัวเปิดดูที่มาได้ที่หน้าของโครงการ ในหัวข้อ “คำนวณอย่างไร”',
		current: (version: string, since: string) => `${version} ใช้ตั้งแต่ ${since}`,
		principles: {
			title: 'หลักสามข้อ',
			items: [
				'ไม่ทราบไม่ใช่ศูนย์: สิ่งที่ไม่มีใครรายงานแสดงว่า “ยังไม่มีรายงาน” นับจำนวนไว้ให้เห็น และไม่ดึงค่าเฉลี่ยลง',
				'หนึ่งตัวเลขพร้อมที่มา: น้ำหนัก ค่าที่ใช้ สิ่งที่ไม่นำมานับ และรุ่นของกฎ เก็บไว้กับตัวเลข',
				'งวดที่ปิดแล้วคงเดิม: การแก้ไขภายหลังเป็นฉบับแก้ไขที่มีเหตุผลและวันที่ แสดงไว้ข้างกัน'
			]
		},
		one: {
			title: 'โครงการหนึ่งโครงการ',
			actual: 'ผล (%) = Σ น้ำหนัก × ผลของกิจกรรม ÷ Σ น้ำหนัก',
			actualText:
				'ใช้น้ำหนักที่กำหนดถ้าทุกกิจกรรมมี มิฉะนั้นใช้งบประมาณของกิจกรรมถ้าทุกกิจกรรมมี มิฉะนั้นเท่ากัน โครงการที่ไม่มีกิจกรรมหลักใช้ร้อยละที่รายงาน กิจกรรมที่ยังไม่ถึงกำหนดเริ่มนับเป็น 0 กิจกรรมที่เริ่มแล้วแต่ไม่เคยรายงานทำให้ผลของโครงการเป็น “ไม่ทราบ” กรณีอื่นใช้ค่าที่อนุมัติล่าสุดและทำเครื่องหมายว่ายกมา',
			planned: 'แผน (%) = Σ น้ำหนัก × แผนของกิจกรรม ÷ Σ น้ำหนัก',
			ramp: 'แผนของกิจกรรม = จำนวนวันตั้งแต่เริ่มถึงวันนั้น ÷ จำนวนวันทั้งหมด × 100 (นับวันแรกและวันสุดท้าย)',
			plannedText:
				'แผนเป็นเส้นตรงในแผนฐานที่ใช้อยู่ ณ สิ้นงวด ก่อนเริ่มเป็น 0 ตั้งแต่วันสิ้นสุดเป็น 100 ถ้าทราบวันเพียงระดับปี แผนเป็น 0 ก่อนวันเริ่มที่เร็วที่สุด 100 หลังวันสิ้นสุดที่ช้าที่สุด และไม่ทราบในระหว่างนั้น กิจกรรมที่ไม่มีวันที่ไม่นำมาคิดทั้งแผนและผล ถ้ามีน้ำหนักรวมเกิน 20 % ถือว่าไม่มีแผนให้เทียบ',
			slippage: 'ผลต่าง (จุดร้อยละ) = ผล − แผน',
			days: 'ผลต่าง (วัน) = วันที่แผนควรถึงผลที่รายงาน เทียบกับวันที่นำมาเทียบ นับตามเส้นแผนเดียวกัน ไม่แสดงเมื่อแผนทราบวันเพียงระดับปี',
			spi: 'SPI = ผล ÷ แผน (ไม่มีเมื่อแผนเป็น 0)',
			rounding:
				'คิดด้วยเลขทศนิยมแม่นตรง ปัดครั้งเดียว ครึ่งหนึ่งปัดออกจากศูนย์ ร้อยละ 2 ตำแหน่ง SPI 4 ตำแหน่ง ผลต่างและสถานะคิดจากร้อยละที่ปัดแล้ว จึงลบด้วยมือได้ตรงกัน'
		},
		example: {
			title: 'ตัวอย่างการคำนวณ',
			intro: 'กิจกรรมหลักสามกิจกรรม คำนวณโดยกฎชุดเดียวกับที่ใช้จริง',
			milestone: (n: number) => `กิจกรรมที่ ${n}`,
			columns: { milestone: 'กิจกรรม', weight: 'น้ำหนัก', planned: 'แผน (%)', actual: 'ผล (%)' },
			planned: 'แผน',
			actual: 'ผล',
			slippage: 'ผลต่าง',
			health: 'สถานะ'
		},
		health: {
			title: 'สถานะเทียบแผน',
			intro: 'ใช้ข้อแรกที่ตรง จากบนลงล่าง',
			columns: { health: 'สถานะ', when: 'เมื่อ' },
			when: {
				cancelled: 'โครงการถูกยกเลิก',
				suspended: 'โครงการถูกระงับชั่วคราว',
				completed: 'โครงการแล้วเสร็จ ถ้ารายงานไม่ถึง 100 % แสดงร้อยละที่รายงานด้วย',
				no_report: 'ยังไม่มีรายงานที่อนุมัติ หรือรายงานแล้วแต่ยังไม่ทราบความก้าวหน้า',
				not_started: 'แผนเป็น 0 และผลเป็น 0 หรือยังไม่มี',
				no_plan: 'ไม่ทราบแผน',
				stale: 'รายงานล่าสุดเก่ากว่าหนึ่งงวดที่สิ้นสุดแล้ว'
			},
			slippage: (bound: string) => `ผลต่าง ${bound} จุดร้อยละ`
		},
		many: {
			title: 'หลายโครงการ (ด้าน แผนงาน หน่วยงาน พื้นที่)',
			equal: 'เท่ากันทุกโครงการ = Σ สัดส่วน × ผล ÷ Σ สัดส่วน',
			budget: 'ถ่วงด้วยงบประมาณ = Σ สัดส่วน × งบ × ผล ÷ Σ (สัดส่วน × งบ)',
			items: [
				'สัดส่วน คือส่วนของโครงการที่อยู่ในด้านนั้น งบ คืองบหลังโอนเปลี่ยนแปลงของปีงบประมาณ ถ้าไม่มีใช้งบตาม พ.ร.บ. หน่วยบาท',
				'แผนคิดจากโครงการชุดเดียวกับผลเสมอ',
				'โครงการที่ไม่ทราบงบหรือเป็นสกุลเงินอื่นไม่อยู่ในค่าเฉลี่ยถ่วงงบ แต่อยู่ในค่าเฉลี่ยแบบเท่ากัน งบ 0 คือทราบว่าเป็นศูนย์',
				'ระงับ ยกเลิก ยังไม่ถึงกำหนดเริ่ม ยังไม่มีรายงาน ขาดรายงาน ไม่มีแผน ไม่อยู่ในค่าเฉลี่ย พิมพ์จำนวนไว้ว่า “คิดจาก n จาก m โครงการ” และเปิดดูรายชื่อได้',
				'“รายงานแล้ว n จาก m” นับโครงการไม่ซ้ำ ผลรวมรายด้านจึงอาจมากกว่าทั้งหมด'
			]
		},
		time: {
			title: 'เวลา',
			items: [
				'ปีงบประมาณเริ่ม 1 ต.ค. ของปีก่อน ถึง 30 ก.ย. ไตรมาส 1 คือ ต.ค.–ธ.ค.',
				'เมื่อเลือกงวด ระบบใช้รายงานที่อนุมัติล่าสุดไม่เกินงวดนั้น ไม่ว่าจะอนุมัติเมื่อใด เทียบกับแผน ณ สิ้นงวดหรือวันนี้ แล้วแต่วันใดถึงก่อน',
				'หน้าเว็บพิมพ์ทั้ง “งวด” และ “ข้อมูล ณ” ร้อยละเป็นค่าสะสมตั้งแต่เริ่มโครงการ “ความก้าวหน้าในปี” คือส่วนที่เพิ่มจากสิ้นปีงบประมาณก่อน',
				'งวดที่ไม่มีรายงานแสดงค่าที่อนุมัติล่าสุดว่า “ของไตรมาส n” ไม่นับว่ารายงานแล้ว และเทียบกับแผน ณ สิ้นงวดของค่านั้น',
				'แผนฐานใหม่มีผลตั้งแต่งวดเปิดแรกที่สิ้นสุดในวันอนุมัติหรือหลังจากนั้น ผลต่างจากแผนฐานที่ 1 แสดงไว้ด้วย การปรับแผนจึงไม่ซ่อนความล่าช้า',
				'งวดที่ปิดแล้วแสดงตัวเลขที่ตรึงไว้ตอนปิดเสมอ การอนุมัติล่าช้า การแก้ไข น้ำหนัก หรือวันที่ที่เปลี่ยนภายหลังไม่เปลี่ยนตัวเลขนั้น ค่าที่แก้ไขแสดงไว้ข้างกันว่า “แก้ไขหลังปิดงวด” และงวดที่ยังเปิดอยู่คำนวณใหม่',
				'เพิ่ม as=close ในที่อยู่ของหน้าหรือไฟล์ (พร้อม year และ quarter) เพื่อขอเฉพาะตัวเลข ณ เวลาปิดงวด ได้เหมือนเดิมตลอดไป ส่วนที่เดินต่อไปหลังปิดงวด เช่น เส้นเวลาและเงินรายไตรมาส ไม่แสดง งวดที่ยังไม่ปิดไม่มีตัวเลขนี้',
				'โครงการที่ไม่ทราบทั้งวันเริ่มและวันสิ้นสุดอยู่ใต้ “ไม่ระบุช่วงเวลา”'
			]
		},
		money: {
			title: 'เงิน',
			items: [
				'เงินแสดงอยู่ข้างผลงาน ไม่ปนในร้อยละความก้าวหน้า',
				'หนี้ผูกพันเป็นยอดคงเหลือ: รายงานถามว่า ณ สิ้นไตรมาสยังผูกพันคงเหลือเท่าใด และในไตรมาสเบิกจ่ายเท่าใด จ่ายตามสัญญาแล้วยอดคงเหลือก็ลดลง เงินก้อนเดียวจึงไม่ถูกนับสองครั้ง',
				'ใช้จ่าย = เบิกจ่ายสะสมในปีงบประมาณ + ผูกพันคงเหลือ · คงเหลือ = งบหลังโอนเปลี่ยนแปลง − ใช้จ่าย · เบิกจ่าย (%) และ ใช้จ่าย (%) เทียบกับงบหลังโอนเปลี่ยนแปลง ถ้าไม่มีใช้งบตาม พ.ร.บ.',
				'ระหว่างยอดคงเหลือสองครั้ง ก่อหนี้ใหม่บวก ปลดหนี้ลบ ถ้ามีการเบิกจ่ายหลังยอดครั้งล่าสุด ไม่มีใครบอกว่าจ่ายตามหนี้ใด จึงไม่ทราบผูกพันคงเหลือจนกว่าจะรายงานยอดใหม่ ใช้จ่ายแสดงเฉพาะที่เบิกจ่ายและมี † กำกับ',
				'หนี้ที่บันทึกก่อนใช้ยอดคงเหลือเป็นยอดที่ก่อในไตรมาส หักกับที่จ่ายแล้วไม่ได้ จึงแสดงแยกไว้และไม่นับเป็นใช้จ่าย จนกว่าจะรายงานยอดคงเหลือ งวดที่ปิดก่อนหน้านั้นคงยอดใช้จ่ายที่ตรึงไว้',
				'ผลต่างระหว่างไตรมาสคำนวณจากยอดคงเหลือทุกครั้งที่แสดง ไม่ได้เก็บไว้ แก้ยอดของไตรมาสก่อน ผลต่างก็คำนวณใหม่',
				'เงินของไตรมาสที่ปิดแล้วเป็นยอดที่ตรึงไว้ ยอดที่แก้ไขภายหลังแสดงไว้ข้างกัน',
				'เงินกันไว้เบิกเหลื่อมปีเป็นเงินของปีที่กันไว้ เงินที่เบิกจากเงินกันในปีถัดไปไม่นับเป็นการใช้งบประมาณของปีนั้น ร้อยละเทียบกับเป้าหมายการเบิกจ่ายที่ผู้ดูแลระบบกรอกตามเอกสาร ถ้ามี ไม่มีการประมาณระหว่างไตรมาส',
				'แยกสกุลเงิน ไม่รวม ไม่แปลง เงินของแผนงานแสดงที่แผนงาน ไม่แบ่งเข้าด้านหรือพื้นที่'
			]
		},
		moneyExample: {
			title: 'ตัวอย่างเงิน: สัญญา 1,000,000 บาท ทำในไตรมาส 1 จ่ายในไตรมาส 2',
			intro: 'งบหลังโอนเปลี่ยนแปลง 1,000,000 บาท คำนวณด้วยกฎที่ใช้อยู่จริง',
			quarter: (n: number) => `ไตรมาส ${n}`,
			disbursed: 'เบิกจ่ายสะสม',
			outstanding: 'ผูกพันคงเหลือ',
			used: 'ใช้จ่าย',
			usedPercent: 'ใช้จ่าย (%)',
			remaining: 'คงเหลือ'
		},
		scope: {
			title: 'ใครเห็นอะไร',
			text: 'ผู้ไม่ลงชื่อเข้าใช้เห็นโครงการที่เปิดเผยและตัวเลขที่อนุมัติแล้ว ตัวเลขรวมเก็บไว้สองขอบเขต คือเฉพาะโครงการที่เปิดเผย และรวมโครงการภายใน ทุกหน้าและทุกไฟล์พิมพ์ไว้ว่าเป็นขอบเขตใด ตัวเลขที่นับข้อมูลตัวอย่างมีคำว่า “ตัวอย่าง” กำกับ'
		}
	},
	en: {
		title: 'Methodology',
		intro:
			'One rule stands behind every page, chart and report. Every number opens to its working on the initiative’s own page, under “How this was computed”.',
		current: (version: string, since: string) => `${version}, in use since ${since}`,
		principles: {
			title: 'Three principles',
			items: [
				'Unknown is not zero: what nobody reported shows as “No report yet”, is counted as such, and never drags a mean down.',
				'One number with its working: weights, inputs, exclusions and the rule’s version are kept with the figure.',
				'A closed quarter stays closed: a later correction is a dated revision with a reason, shown beside it.'
			]
		},
		one: {
			title: 'One initiative',
			actual: 'Actual % = Σ weight × milestone’s actual ÷ Σ weight',
			actualText:
				'Weights are the stated ones if every milestone has one, else milestone budgets if every one has one, else equal. An initiative without milestones uses the reported percentage. A milestone that its plan has not begun counts 0; one begun but never reported makes the initiative’s actual unknown; otherwise the last approved value carries, marked.',
			planned: 'Planned % = Σ weight × milestone’s plan ÷ Σ weight',
			ramp: 'Milestone’s plan = days from start to then ÷ days from start to end × 100 (first and last day included)',
			plannedText:
				'The plan is a straight ramp in the baseline in force at the quarter’s end: 0 before the start, 100 from the end day on. Where dates are known by year only it is 0 before the earliest start, 100 after the latest end, and unknown between. Milestones without dates leave both planned and actual; if they carry over 20% of the weight there is no plan to compare with.',
			slippage: 'Slippage (points) = actual − planned',
			days: 'Slippage (days) = from the day on which the plan reached what is reported to the day compared at, along the same ramps; not shown where the plan is known by year only',
			spi: 'SPI = actual ÷ planned (none where planned is 0)',
			rounding:
				'Exact decimals, rounded once, half away from zero: percentages to 2 places, SPI to 4. Slippage and health come from the rounded percentages, so that a subtraction by hand agrees.'
		},
		example: {
			title: 'Worked example',
			intro: 'Three milestones, computed by the very rule in use',
			milestone: (n: number) => `Milestone ${n}`,
			columns: { milestone: 'Milestone', weight: 'Weight', planned: 'Planned (%)', actual: 'Actual (%)' },
			planned: 'Planned',
			actual: 'Actual',
			slippage: 'Slippage',
			health: 'State'
		},
		health: {
			title: 'State against plan',
			intro: 'The first that holds, from the top',
			columns: { health: 'State', when: 'When' },
			when: {
				cancelled: 'the initiative is cancelled',
				suspended: 'the initiative is suspended',
				completed: 'the initiative is completed; below 100% the reported percentage shows too',
				no_report: 'no approved report yet, or one that leaves progress unknown',
				not_started: 'planned is 0 and actual is 0 or none',
				no_plan: 'the plan is unknown',
				stale: 'the last report is older than one ended period'
			},
			slippage: (bound: string) => `slippage ${bound} points`
		},
		many: {
			title: 'Many initiatives (dimension, plan, organisation, area)',
			equal: 'Equal mean = Σ share × actual ÷ Σ share',
			budget: 'Budget-weighted mean = Σ share × budget × actual ÷ Σ (share × budget)',
			items: [
				'Share is the initiative’s part in the dimension; budget is the fiscal year’s, after transfers, else by Act, in THB.',
				'Planned is always over the same set of initiatives as actual.',
				'An initiative whose budget is unknown or in another currency is out of the budget mean and in the equal one; a budget of 0 is a known 0.',
				'Suspended, cancelled, not due to start, without a report, with reports missing, or without a plan: out of means. “From n of m initiatives” is printed, and the list is one click away.',
				'“n of m reported” counts distinct initiatives, so lines of dimensions may add to more than the total.'
			]
		},
		time: {
			title: 'Time',
			items: [
				'A Thai fiscal year runs from 1 October of the year before to 30 September; quarter 1 is October to December.',
				'Choosing a period takes the latest approved report up to it, whenever it was approved, against the plan at the period’s end or today, whichever comes first.',
				'Pages print both “Period” and “Data as of”. Percentages are cumulative since the start; “progress in the year” is what was added since the end of last fiscal year.',
				'A period without a report shows the last approved value as “of quarter n”; it is not counted as reported, and is compared with the plan at its own period’s end.',
				'A new baseline counts from the first open period that ends on or after its approval. Slippage from baseline 1 shows too, so that re-baselining hides no delay.',
				'An initiative with neither end known stands under “No dates stated”.',
				'A closed period always shows the figures frozen at its close: late approvals, corrections and later changes of weights or dates never change them. Corrected values stand beside them, marked “corrected after the close”, and open periods are computed anew',
				'Add as=close to the address of a page or file (with year and quarter) for the figures as at the close alone, the same for ever. What moves on after it, such as the timeline and money by quarter, is left out. A period that is still open has none'
			]
		},
		money: {
			title: 'Money',
			items: [
				'Money stands beside progress, never inside it.',
				'An obligation is a balance: the report asks what is still outstanding at the quarter’s end and what was disbursed in the quarter. What was paid of a contract is no longer outstanding, so no baht is counted twice.',
				'Used = disbursed so far in the fiscal year + outstanding obligations · remaining = budget after transfers − used · disbursed % and used % are of the budget after transfers, by Act where there is none.',
				'Between two balances a new obligation adds and a release takes away. Where something was disbursed after the last balance nobody said what it paid: what is outstanding is then unknown until the next balance, and used shows the disbursed alone, marked †.',
				'What was recorded before obligations were balances is what was obligated in a quarter. It cannot be netted against what was paid, so it stands apart and counts for nothing until a balance is reported. Quarters closed before then keep what they counted as used.',
				'Differences between quarters are derived from the balances whenever they are shown, never stored: correct an earlier quarter and they are redone.',
				'Money of a closed quarter is as it was frozen; what was corrected since stands beside it.',
				'Money carried over stays that of the year that kept it back: what is drawn of it a year later is no use of that later year’s budget. Percentages are held against the disbursement targets that an administrator enters from a document, where there are any; nothing is drawn between two quarters.',
				'Currencies stay apart: never added, never converted. A plan’s own money shows at the plan and enters no dimension or area.'
			]
		},
		moneyExample: {
			title: 'Money: a contract of 1,000,000 of quarter 1, paid in quarter 2',
			intro: 'Budget after transfers 1,000,000 baht; computed by the very rule in use',
			quarter: (n: number) => `Quarter ${n}`,
			disbursed: 'Disbursed so far',
			outstanding: 'Outstanding',
			used: 'Used',
			usedPercent: 'Used (%)',
			remaining: 'Remaining'
		},
		scope: {
			title: 'Who sees what',
			text: 'Visitors who are not signed in see public initiatives and approved figures. Roll-ups are kept in two scopes, public initiatives only and internal ones included; every page and file prints which. A figure that counts sample data is tagged “sample”.'
		}
	}
});
