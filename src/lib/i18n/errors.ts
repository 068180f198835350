import { words } from './words.ts';

export default words({
	th: {
		/** Beside a field. */
		fields: {
			required: 'กรุณากรอกช่องนี้',
			too_long: 'ข้อความยาวเกินไป',
			too_short: 'สั้นเกินไป',
			not_a_number: 'กรุณากรอกเป็นตัวเลข เช่น 1250000.50',
			not_a_percent: 'กรุณากรอกร้อยละเป็นตัวเลข 0 ถึง 100 เช่น 62.5',
			not_whole: 'กรุณากรอกเป็นจำนวนเต็ม',
			too_small: 'น้อยกว่าค่าต่ำสุดที่กรอกได้',
			too_large: 'มากกว่าค่าสูงสุดที่กรอกได้',
			not_a_date: 'อ่านวันที่ไม่ได้ เขียนเช่น 11 พ.ย. 2563 หรือ 11/11/2563',
			no_such_day: 'ไม่มีวันนี้ในปฏิทิน',
			year_too_short: 'กรุณากรอกปีเต็ม เช่น 2563',
			too_early: 'รับวันที่ตั้งแต่ 1 ม.ค. 2484 เป็นต้นไป',
			out_of_range: 'ปีอยู่นอกช่วงที่รับได้',
			era_mismatch: 'พ.ศ. กับ ค.ศ. ไม่ตรงกัน',
			too_many_decimals: 'ทศนิยมมากเกินไป',
			unknown_choice: 'กรุณาเลือกจากรายการ',
			not_an_email: 'อีเมลไม่ถูกต้อง เช่น somchai@example.go.th',
			not_a_code: 'ใช้ตัวอักษร a–z ตัวเลข และขีดกลางเท่านั้น',
			not_confirmed: 'กรุณายืนยันก่อน',
			taken: 'มีอยู่แล้ว',
			wrong_password: 'รหัสผ่านปัจจุบันไม่ถูกต้อง',
			weak_password: 'รหัสผ่านต้องยาวอย่างน้อย 10 ตัวอักษร และไม่เกิน 128',
			same_password: 'รหัสผ่านใหม่ต้องไม่เหมือนรหัสเดิม',
			passwords_differ: 'รหัสผ่านสองช่องไม่ตรงกัน',
			wrong_sign_in: 'อีเมลหรือรหัสผ่านไม่ถูกต้อง',
			too_many_attempts: 'ลองเข้าสู่ระบบบ่อยเกินไป โปรดรอประมาณ 15 นาทีแล้วลองใหม่',
			disabled: 'บัญชีนี้ถูกระงับ กรุณาติดต่อผู้ดูแลระบบ',
			in_future: 'วันนี้ยังมาไม่ถึง',
			release_instead: 'ก่อหนี้ ปลดหนี้ และยอดคงเหลือติดลบไม่ได้ ถ้าหนี้ลดลงโดยไม่จ่ายให้บันทึกเป็นปลดหนี้ผูกพัน',
			balance_whole: 'ผูกพันคงเหลือเป็นยอดของทุกหมวดรวมกัน ให้เว้นหมวดว่างไว้',
			end_before_start: 'วันสิ้นสุดต้องไม่ก่อนวันเริ่ม',
			nothing_changed: 'ยังไม่มีวันใดเปลี่ยนจากที่บันทึกไว้',
			before_quarter: 'วันครบกำหนดต้องไม่ก่อนวันแรกของไตรมาส',
			no_quarter: 'กรุณาเลือกอย่างน้อยหนึ่งไตรมาส',
			opens_before_quarter: 'วันเปิดงวดต้องไม่ก่อนวันแรกของไตรมาส',
			due_before_opening: 'วันครบกำหนดส่งต้องไม่ก่อนวันเปิดงวด',
			not_later: 'ต้องเป็นวันหลังวันครบกำหนดส่งของงวด',
			month_early: 'วันเปิดรับต้องไม่ก่อนวันแรกของเดือน',
			month_due: 'วันครบกำหนดต้องไม่ก่อนวันเปิดรับ',
			month_used: 'มีผู้บันทึกของเดือนนี้แล้ว จึงเอาออกไม่ได้',
			below_earlier_quarter: 'ต่ำกว่าไตรมาสก่อน ทั้งที่เป็นค่าสะสม',
			year_after_day: 'ต้องไม่เป็นปีหลังวันที่ของรายการ',
			unread: 'มีช่องในรายงานที่ระบบอ่านไม่เข้าใจ โปรดแก้ก่อนส่ง',
			year_not_closed: 'ไตรมาส 4 ของปีก่อนหน้ายังไม่ปิดงวด',
			not_allowed_here: 'เลือกทางนี้กับโครงการนี้ไม่ได้',
			has_next: 'มีโครงการของปีถัดไปแล้ว จึงไม่สร้างซ้ำ',
			no_longer_there: 'เงินกันเปลี่ยนไปหรือเบิกหมดแล้ว โปรดตรวจและเลือกใหม่',
			before_new_year: 'ต้องสิ้นสุดในปีงบประมาณใหม่หรือหลังจากนั้น',
			not_descending: 'เกณฑ์ต้องเรียงจากมากไปน้อย',
			last_administrator: 'ต้องมีผู้ดูแลระบบที่ใช้งานได้อย่างน้อยหนึ่งคน',
			officer_needs_organisation: 'บทบาทเจ้าหน้าที่ต้องระบุหน่วยงาน',
			cycle: 'หน่วยงานต้นสังกัดอยู่ใต้หน่วยงานนี้เอง',
			indicator_code: 'ใช้อักษรอังกฤษ ตัวเลข ขีดกลาง และจุดเท่านั้น เช่น 1.2 (คำว่า new ใช้ไม่ได้)',
			wrong_side: 'เป้าหมายอยู่คนละทางกับทิศทางที่ดี เมื่อเทียบกับค่าฐาน',
			grows_only: 'ค่าสะสมมีแต่เพิ่ม ทิศทางจึงต้องเป็นเพิ่มขึ้น',
			reported_kind: 'มีรายงานค่าของตัวชี้วัดนี้แล้ว จึงเปลี่ยนวิธีนับไม่ได้',
			closed_period: 'งวดที่ปิดแล้วใช้ค่านี้อยู่ จึงแก้ไขไม่ได้',
			closed_quarter:
				'วันที่นี้อยู่ในไตรมาสที่ปิดงวดแล้ว ตัวเลขที่ปิดไว้คงเดิม รายการนี้จะแสดงคู่กันเป็นการแก้ไขหลังปิดงวด ถ้าวันที่ถูกต้องให้ยืนยันข้างล่าง',
			dependency_cycle: 'กิจกรรมนั้นรอกิจกรรมนี้อยู่แล้ว ทั้งโดยตรงหรือผ่านกิจกรรมอื่น จึงรอกลับไม่ได้',
			same_person: 'ต้องเป็นคนละคนกัน',
			in_past: 'วันนี้ผ่านไปแล้ว',
			file_kind: 'รับเฉพาะไฟล์ PDF, JPEG, PNG, DOCX และ XLSX ที่ไม่มีแมโคร',
			file_too_big: 'ไฟล์ใหญ่เกิน 10 MB',
			file_missing: 'กรุณาเลือกไฟล์',
			too_many_files: 'แนบครบจำนวนที่รับได้แล้ว',
			file_twice: 'แนบไฟล์นี้ไว้แล้ว',
			due_before_today: 'วันครบกำหนดต้องไม่ก่อนวันนี้',
			due_before_opened: 'วันครบกำหนดต้องไม่ก่อนวันที่เปิดมาตรการ',
			owner_required: 'กรุณาเลือกผู้รับผิดชอบ เป็นบุคคลหรือหน่วยงานอย่างน้อยหนึ่งอย่าง',
			not_a_link: 'ลิงก์ต้องขึ้นต้นด้วย https:// หรือ http://',
			override_holds: 'มีสถานะที่ผู้บริหารกำหนดใช้อยู่แล้ว ให้ถอนก่อนจึงกำหนดใหม่ได้',
			override_gone: 'สถานะที่กำหนดนี้สิ้นสุดหรือถูกถอนไปแล้ว',
			close_closed: 'งวดนี้ปิดไปแล้ว',
			close_not_ended: 'ไตรมาสยังไม่สิ้นสุด ปิดได้ตั้งแต่วันถัดจากวันสุดท้ายของไตรมาส',
			close_sample: 'งวดนี้มีข้อมูลตัวอย่าง จึงปิดไม่ได้ ให้ลบชุดข้อมูลตัวอย่างก่อน',
			close_earlier_open: 'มีงวดก่อนหน้าที่ยังเปิดอยู่ ให้ปิดงวดก่อนหน้าก่อน',
			too_many_tokens: 'มีโทเคนที่ใช้ได้ครบ 20 รายการแล้ว เพิกถอนรายการที่ไม่ใช้ก่อน',
			import_refused: 'อ่านไฟล์นี้ไม่ได้ ดูเหตุผลที่ช่องไฟล์',
			import_no_file: 'กรุณาเลือกไฟล์',
			import_column_twice: 'เลือกข้อมูลเดียวกันให้สองคอลัมน์',
			import_key_missing: 'ต้องมีคอลัมน์ที่ใช้ระบุรายการ',
			import_state: 'ไฟล์นี้มีผู้ทำขั้นต่อไปแล้ว โปรดเปิดหน้านี้ใหม่',
			iati_no_file: 'กรุณาเลือกไฟล์',
			iati_too_big: 'ไฟล์ใหญ่เกิน 50 MB',
			iati_wrong_type: 'ไฟล์นี้ไม่ใช่ XML ต้องเป็นไฟล์ IATI (.xml) ที่ไม่ได้บีบอัด',
			iati_doctype: 'ไฟล์มี DOCTYPE หรือเอนทิตี ซึ่งไฟล์ IATI ไม่ใช้ จึงไม่รับเพื่อความปลอดภัย',
			iati_not_xml: 'อ่าน XML ไม่ได้ ไฟล์อาจเสียหายหรือไม่ครบ',
			iati_not_iati: 'ไฟล์ XML นี้ไม่ใช่ข้อมูลกิจกรรมตามมาตรฐาน IATI',
			iati_organisations: 'ไฟล์นี้เป็นข้อมูลหน่วยงาน (iati-organisations) ต้องใช้ไฟล์กิจกรรม (iati-activities)',
			iati_version: 'รุ่นของมาตรฐานไม่ตรง รับ IATI รุ่น 2.01 ถึง 2.03',
			iati_too_many: 'ไฟล์มีเกิน 20,000 กิจกรรม',
			iati_empty: 'ไม่มีกิจกรรมที่มีรหัส (iati-identifier) ในไฟล์',
			iati_own: 'เป็นกิจกรรมที่ระบบนี้ส่งออกเอง จึงไม่นำเข้ากลับ',
			iati_choose: 'กรุณาเลือกอย่างน้อยหนึ่งกิจกรรม',
			too_many_in_hand: 'ให้ระบบทำอยู่ครบจำนวนแล้ว รอให้เสร็จก่อน',
			too_many_kept: 'มีไฟล์ครบจำนวนที่เก็บได้แล้ว ลบไฟล์ที่ไม่ใช้ก่อน',
			no_organisation: 'หน่วยงานของคุณยังไม่ได้กำหนดไว้ จึงแบ่งปันไม่ได้',
			too_many_views: 'มีมุมมองครบ 100 รายการแล้ว ลบที่ไม่ใช้ก่อน',
			too_many_subscriptions: 'สมัครรับไว้ครบ 20 เรื่องแล้ว เลิกรับเรื่องที่ไม่ใช้ก่อน',
			invalid: 'ค่านี้ไม่ถูกต้อง'
		},
		summary: 'มีข้อมูลที่ต้องแก้ไข',
		toOverview: 'ไปหน้าภาพรวม',
		signIn: 'เข้าสู่ระบบ',
		tryAgain: 'ลองอีกครั้ง',
		reference: 'รหัสอ้างอิงสำหรับแจ้งผู้ดูแลระบบ',
		yours: 'ที่คุณกรอก',
		saved: 'ที่บันทึกไว้แล้ว',
		field: 'ข้อมูล',
		pages: {
			bug: {
				title: 'ระบบขัดข้อง',
				help: 'คำขอนี้ทำไม่สำเร็จและไม่มีอะไรถูกบันทึก ลองอีกครั้ง ถ้ายังไม่ได้ โปรดแจ้งรหัสอ้างอิงแก่ผู้ดูแลระบบ'
			},
			export_busy: {
				title: 'ยังทำไฟล์ให้ไม่ได้',
				help: 'มีผู้ขอไฟล์พร้อมกันมาก หรือไฟล์ใหญ่เกินกว่าจะทำทันเวลา ลองอีกครั้ง หรือกรองให้แคบลง'
			},
			not_found: {
				title: 'ไม่พบหน้านี้',
				help: 'ที่อยู่อาจพิมพ์ผิด ข้อมูลอาจถูกย้าย หรือคุณไม่มีสิทธิ์เห็น ลองค้นจากรายการโครงการ หรือเข้าสู่ระบบ'
			},
			oc4ids_none: {
				title: 'ไม่มีข้อมูลให้ส่งออกตามมาตรฐาน OC4IDS',
				help: 'ไม่มีโครงการที่เปิดเผยตามที่เลือก ข้อมูลตัวอย่างส่งออกเมื่อระบุ sample=1 เท่านั้น'
			},
			iati_none: {
				title: 'ไม่มีข้อมูลให้ส่งออกตามมาตรฐาน IATI',
				help: 'ไม่มีโครงการที่เปิดเผยและระบุวันเริ่มไว้ตามที่เลือก มาตรฐาน IATI ต้องมีวันเริ่มของทุกกิจกรรม ข้อมูลตัวอย่างส่งออกเมื่อระบุ sample=1 เท่านั้น'
			},
			of_now: {
				title: 'แฟ้มนี้มีเฉพาะข้อมูลปัจจุบัน',
				help: 'ไม่ได้เก็บไว้ ณ เวลาปิดงวด เปิดโดยไม่มี as=close ส่วนรายการโครงการ รายงาน การเงิน การดำเนินการแก้ไข และการส่งรายงาน มีตัวเลข ณ เวลาปิดงวดให้'
			},
			not_closed: {
				title: 'งวดนี้ยังไม่ปิด',
				help: 'จึงยังไม่มีตัวเลข ณ เวลาปิดงวด เปิดหน้าเดียวกันโดยไม่มี as=close เพื่อดูตัวเลขปัจจุบัน'
			},
			sign_in: { title: 'กรุณาเข้าสู่ระบบ', help: 'หน้านี้เปิดให้เฉพาะผู้มีบัญชี' },
			role: { title: 'ไม่มีสิทธิ์', help: 'บทบาทของคุณทำรายการนี้ไม่ได้ ถ้าจำเป็นต้องทำ โปรดติดต่อผู้ดูแลระบบ' },
			scope: { title: 'อยู่นอกขอบเขตของคุณ', help: 'คุณทำรายการนี้ได้เฉพาะในหน่วยงาน ด้าน หรือพื้นที่ที่ได้รับมอบหมาย' },
			sample_only: { title: 'บัญชีตัวอย่างแก้ไขได้เฉพาะข้อมูลตัวอย่าง', help: 'ข้อมูลจริงแก้ไขได้ด้วยบัญชีจริงเท่านั้น' },
			own_report: { title: 'ตรวจรายงานของตนเองไม่ได้', help: 'รายงานที่คุณส่งต้องให้ผู้อื่นตรวจ' },
			state: { title: 'สถานะเปลี่ยนไปแล้ว', help: 'รายการนี้ไม่อยู่ในสถานะที่ทำเช่นนี้ได้ โปรดเปิดดูใหม่' },
			not_visible: { title: 'ไม่พบหน้านี้', help: 'ข้อมูลอาจถูกย้าย หรือคุณไม่มีสิทธิ์เห็น' },
			forbidden: { title: 'ไม่อนุญาต', help: 'คำขอนี้ไม่ได้มาจากหน้าของระบบ โปรดเปิดหน้าแล้วทำใหม่' },
			conflict: {
				title: 'มีผู้อื่นบันทึกก่อน',
				help: 'ข้อมูลที่คุณกรอกยังไม่ถูกบันทึกและแสดงอยู่ด้านล่าง โปรดเทียบกับที่บันทึกไว้ แล้วแก้ไขใหม่'
			},
			already_sent: {
				title: 'แบบฟอร์มนี้ส่งไปแล้ว',
				help: 'แบบฟอร์มเดิมถูกส่งแล้วด้วยข้อมูลอื่น โปรดเปิดหน้าใหม่แล้วกรอกอีกครั้ง'
			},
			malformed: { title: 'คำขอไม่ถูกต้อง', help: 'อ่านข้อมูลที่ส่งมาไม่ได้ โปรดเปิดหน้าแล้วทำใหม่' },
			method: { title: 'ใช้วิธีนี้ไม่ได้', help: 'หน้านี้ไม่รับคำขอแบบนี้' },
			too_big: { title: 'ข้อมูลใหญ่เกินไป', help: 'ข้อมูลที่ส่งมาใหญ่เกินกำหนด โปรดลดขนาดแล้วส่งใหม่' },
			wrong_type: { title: 'ชนิดข้อมูลไม่ถูกต้อง', help: 'หน้านี้รับข้อมูลจากแบบฟอร์มเท่านั้น' },
			no_key: { title: 'แบบฟอร์มไม่สมบูรณ์', help: 'โปรดเปิดหน้าใหม่แล้วส่งอีกครั้ง' },
			too_many: { title: 'ลองบ่อยเกินไป', help: 'โปรดรอสักครู่แล้วลองใหม่' },
			busy: { title: 'ระบบกำลังรับคำขอจำนวนมาก', help: 'โปรดรอสักครู่แล้วลองใหม่' },
			link_used: {
				title: 'ลิงก์นี้ใช้ไม่ได้แล้ว',
				help: 'ลิงก์ตั้งรหัสผ่านใช้ได้ครั้งเดียวและมีอายุจำกัด โปรดขอลิงก์ใหม่จากผู้ดูแลระบบ'
			},
			away: { title: 'ฐานข้อมูลยังไม่พร้อม', help: 'หน้านี้จะลองใหม่เองในไม่กี่วินาที ข้อมูลที่บันทึกแล้วไม่สูญหาย' }
		}
	},
	en: {
		fields: {
			required: 'Fill in this field',
			too_long: 'The text is too long',
			too_short: 'Too short',
			not_a_number: 'Enter a number, such as 1250000.50',
			not_a_percent: 'Enter a percentage from 0 to 100, such as 62.5',
			not_whole: 'Enter a whole number',
			too_small: 'Smaller than the least that can be entered',
			too_large: 'Larger than the most that can be entered',
			not_a_date: 'This date cannot be read. Write it like 11 พ.ย. 2563, 11/11/2563 or 2020-11-11',
			no_such_day: 'There is no such day',
			year_too_short: 'Write the year in full, such as 2563',
			too_early: 'Days before 1 Jan 2484 พ.ศ. (1941) cannot be taken',
			out_of_range: 'The year is out of range',
			era_mismatch: 'พ.ศ. and ค.ศ. do not agree',
			too_many_decimals: 'Too many decimals',
			unknown_choice: 'Choose from the list',
			not_an_email: 'Not an e-mail address, such as somchai@example.go.th',
			not_a_code: 'Use only a–z, digits and hyphens',
			not_confirmed: 'Confirm first',
			taken: 'Already exists',
			wrong_password: 'The current password is wrong',
			weak_password: 'A password has at least 10 characters and at most 128',
			same_password: 'The new password must differ from the old one',
			passwords_differ: 'The two passwords differ',
			wrong_sign_in: 'The e-mail address or the password is wrong',
			too_many_attempts: 'Too many attempts to sign in. Wait about 15 minutes, then try again',
			disabled: 'This account is disabled. Ask an administrator',
			in_future: 'This day has not come yet',
			release_instead:
				'An obligation, a release or a balance is never negative: what lessens an obligation unpaid is a release',
			balance_whole: 'An outstanding balance is of all classes together: leave the class empty',
			end_before_start: 'The end must not be before the start',
			nothing_changed: 'No date differs from what is saved',
			before_quarter: 'The due date must not be before the first day of the quarter',
			no_quarter: 'Please choose at least one quarter',
			opens_before_quarter: "A period cannot open before the quarter's first day",
			due_before_opening: 'The due date cannot be before the day it opens',
			not_later: "This must be later than the period's own due date",
			month_early: 'It cannot open before the month begins',
			month_due: 'It cannot be due before it opens',
			month_used: 'Something has been noted of this month already, so it cannot be taken out',
			below_earlier_quarter: 'Lower than an earlier quarter, though it is cumulative',
			year_after_day: 'It cannot be a year after the date',
			unread: 'Some fields of this report could not be understood. Correct them before submitting',
			year_not_closed: 'Quarter 4 of the year before is not closed',
			not_allowed_here: 'This is not possible for this initiative',
			has_next: 'There is an initiative of the next year already; none is made twice',
			no_longer_there: 'The carried money has changed or is used up. Please look again and choose anew',
			before_new_year: 'It must end in the new fiscal year or after',
			not_descending: 'Bounds must go from larger to smaller',
			last_administrator: 'At least one working administrator must remain',
			officer_needs_organisation: 'An officer needs an organisation',
			cycle: 'The parent organisation stands below this one',
			indicator_code:
				'Use letters, digits, hyphens and full stops only, such as 1.2 (the word new cannot be used).',
			wrong_side: 'Seen from the baseline, this target lies against the direction that is good.',
			grows_only: 'What is counted since the start only grows, so its direction is up.',
			reported_kind: 'Values of this indicator were reported, so how it is counted cannot change.',
			closed_period: 'A closed period uses this value, so it cannot change.',
			closed_quarter:
				'This day lies in a quarter that is closed: its figures stay, and this is shown beside them as a change after the close. If the day is right, confirm below',
			dependency_cycle:
				'That milestone waits for this one already, directly or through others: it cannot go both ways',
			same_person: 'Two different people are needed',
			in_past: 'This day has passed',
			file_kind: 'Only PDF, JPEG, PNG, DOCX and XLSX files without macros are taken',
			file_too_big: 'The file is larger than 10 MB',
			file_missing: 'Choose a file',
			too_many_files: 'No more files can be attached',
			file_twice: 'This file is attached already',
			due_before_today: 'The due date must not be before today',
			due_before_opened: 'The due date must not be before the day it was opened',
			owner_required: 'Choose who is to do it: a person, an organisation, or both',
			not_a_link: 'A link begins with https:// or http://',
			override_holds: 'A health set by an executive holds already: withdraw it before setting another',
			override_gone: 'This one has ended or was withdrawn already',
			close_closed: 'This period is closed already',
			close_not_ended: 'The quarter has not ended; it can be closed from the day after its last',
			close_sample: 'This period holds sample data and cannot be closed; remove the sample set first',
			close_earlier_open: 'An earlier period is still open; close that one first',
			too_many_tokens: 'You have 20 tokens that work: revoke one that is not used first',
			import_refused: 'This file cannot be read; the reason stands at the file',
			import_no_file: 'Please choose a file',
			import_column_twice: 'Two columns hold the same',
			import_key_missing: 'The columns that name a record are needed',
			import_state: 'The file has moved on; open this page again',
			iati_no_file: 'Choose a file',
			iati_too_big: 'The file is over 50 MB',
			iati_wrong_type: 'This is no XML: an IATI file (.xml) is needed, not compressed',
			iati_doctype: 'The file has a DOCTYPE or entities, which IATI does not use: refused for safety',
			iati_not_xml: 'The XML cannot be read; the file may be damaged or cut off',
			iati_not_iati: 'This XML holds no IATI activities',
			iati_organisations:
				'This is an organisation file (iati-organisations): a file of activities (iati-activities) is needed',
			iati_version: 'Of another version: IATI 2.01 to 2.03 are read',
			iati_too_many: 'The file has over 20,000 activities',
			iati_empty: 'No activity with an identifier is in the file',
			iati_own: 'It was exported by this system, and is not taken back',
			iati_choose: 'Choose at least one activity',
			too_many_in_hand: 'As many files as allowed are in the making: wait for one to be ready',
			too_many_kept: 'As many files as allowed are kept: delete some first',
			no_organisation: 'Your account belongs to no organisation to share it with',
			too_many_views: 'There are 100 views already: delete some first',
			too_many_subscriptions: 'There are 20 subscriptions already: end some first',
			invalid: 'This value is not valid'
		},
		summary: 'Some answers need correcting',
		toOverview: 'Go to the overview',
		signIn: 'Sign in',
		tryAgain: 'Try again',
		reference: 'Reference to give to an administrator',
		yours: 'What you entered',
		saved: 'What is saved',
		field: 'Field',
		pages: {
			bug: {
				title: 'Something went wrong',
				help: 'This request failed and nothing was saved. Try again; if it fails again, give the reference to an administrator.'
			},
			export_busy: {
				title: 'The file cannot be made now',
				help: 'Many files are being made at once, or this one takes too long. Try again, or narrow the filter'
			},
			not_found: {
				title: 'Page not found',
				help: 'The address may be mistyped, the record may have moved, or you may not be allowed to see it. Search the list of initiatives, or sign in.'
			},
			oc4ids_none: {
				title: 'Nothing to export by the OC4IDS standard',
				help: 'No public initiative is found by what was chosen. Sample data are exported with sample=1 only'
			},
			iati_none: {
				title: 'Nothing to export by the IATI standard',
				help: 'No public initiative with a stated start is found by what was chosen; the standard wants a start of every activity. Sample data are exported with sample=1 only'
			},
			of_now: {
				title: 'This file is of the present alone',
				help: 'Nothing of it is kept at a close. Open it without as=close; lists, reports, money, actions and who has reported can be had as at the close.'
			},
			not_closed: {
				title: 'This period is still open',
				help: 'There are no figures as at its close yet. Open the same page without as=close for the figures of today.'
			},
			sign_in: { title: 'Please sign in', help: 'This page is for people with an account.' },
			role: { title: 'Not allowed', help: 'Your role cannot do this. If you need to, ask an administrator.' },
			scope: {
				title: 'Outside your scope',
				help: 'You can do this only in the organisations, dimensions or areas given to you.'
			},
			sample_only: {
				title: 'Sample accounts change sample data only',
				help: 'Real data is changed with a real account.'
			},
			own_report: {
				title: 'You cannot review your own report',
				help: 'Somebody else must review what you submitted.'
			},
			state: {
				title: 'Its state has changed',
				help: 'This cannot be done in the state that the record is in now. Open it again.'
			},
			not_visible: {
				title: 'Page not found',
				help: 'The record may have moved, or you may not be allowed to see it.'
			},
			forbidden: {
				title: 'Not allowed',
				help: 'This request did not come from one of our pages. Open the page and try again.'
			},
			conflict: {
				title: 'Somebody else saved first',
				help: 'What you entered is not saved yet; it is shown below. Compare it with what is saved, then edit again.'
			},
			already_sent: {
				title: 'This form was already sent',
				help: 'The same form was sent before with other answers. Open the page again and fill it in once more.'
			},
			malformed: {
				title: 'The request is not valid',
				help: 'What was sent cannot be read. Open the page and try again.'
			},
			method: { title: 'Method not allowed', help: 'This page does not take this kind of request.' },
			too_big: {
				title: 'Too large',
				help: 'What was sent is larger than allowed. Make it smaller and send it again.'
			},
			wrong_type: { title: 'Wrong kind of data', help: 'This page takes data from its form only.' },
			no_key: { title: 'The form is incomplete', help: 'Open the page again and send it once more.' },
			too_many: { title: 'Too many attempts', help: 'Wait a little, then try again.' },
			busy: { title: 'The system is busy', help: 'Wait a little, then try again.' },
			link_used: {
				title: 'This link no longer works',
				help: 'A link to set a password works once and for a limited time. Ask an administrator for a new one.'
			},
			away: {
				title: 'The database is not ready',
				help: 'This page tries again by itself in a few seconds. Nothing that was saved is lost.'
			}
		}
	}
});
