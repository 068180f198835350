import { words } from './words.ts';

export default words({
	th: {
		/** Problems (RFC 9457) as programs are told of them. */
		problems: {
			malformed: { title: 'คำขอไม่ถูกต้อง', detail: 'อ่านคำขอหรือเนื้อความ JSON ไม่ได้' },
			bad_query: { title: 'พารามิเตอร์ไม่ถูกต้อง', detail: 'มีพารามิเตอร์ในที่อยู่ที่ไม่รู้จักหรือมีค่าที่รับไม่ได้ ดู errors' },
			bad_cursor: {
				title: 'เคอร์เซอร์ไม่ถูกต้อง',
				detail: 'ใช้ next_cursor ของคำตอบก่อนหน้าโดยไม่แก้ไข กับพารามิเตอร์ชุดเดิม'
			},
			no_key: {
				title: 'ไม่มีกุญแจกันส่งซ้ำ',
				detail: 'ส่งส่วนหัว Idempotency-Key ยาว 16–80 ตัว ใช้ A–Z a–z 0–9 _ : - และใช้ค่าใหม่ทุกครั้งที่เป็นคำขอใหม่'
			},
			sign_in: { title: 'ต้องใช้โทเคน', detail: 'ส่งส่วนหัว Authorization: Bearer ตามด้วยโทเคน คุกกี้ใช้กับ API ไม่ได้' },
			token: { title: 'โทเคนใช้ไม่ได้', detail: 'โทเคนไม่ถูกต้อง หมดอายุ ถูกเพิกถอน หรือบัญชีเจ้าของถูกระงับ' },
			token_scope: {
				title: 'โทเคนนี้ไม่มีสิทธิ์เขียน',
				detail: 'โทเคนนี้ไม่ได้สร้างไว้สำหรับการเขียนข้อมูลชนิดนี้ สร้างโทเคนใหม่ที่เลือกสิทธิ์นั้น'
			},
			role: { title: 'ไม่มีสิทธิ์', detail: 'บทบาทของเจ้าของโทเคนทำรายการนี้ไม่ได้' },
			scope: { title: 'อยู่นอกขอบเขต', detail: 'เจ้าของโทเคนทำรายการนี้ได้เฉพาะในหน่วยงาน ด้าน หรือพื้นที่ที่ได้รับมอบหมาย' },
			sample_only: { title: 'บัญชีตัวอย่างแก้ไขได้เฉพาะข้อมูลตัวอย่าง', detail: 'ข้อมูลจริงแก้ไขได้ด้วยโทเคนของบัญชีจริงเท่านั้น' },
			not_found: { title: 'ไม่พบข้อมูล', detail: 'ไม่มีที่อยู่หรือข้อมูลนี้ หรือผู้ขอไม่มีสิทธิ์เห็น' },
			method: { title: 'ใช้วิธีนี้ไม่ได้', detail: 'ที่อยู่นี้ไม่รับคำขอด้วยวิธีนี้' },
			state: {
				title: 'สถานะไม่เปิดให้ทำเช่นนี้',
				detail: 'รายงานหรืองวดไม่อยู่ในสถานะที่ทำรายการนี้ได้ อ่านรายงานใหม่แล้วดู state'
			},
			already_sent: {
				title: 'กุญแจกันส่งซ้ำถูกใช้แล้ว',
				detail: 'Idempotency-Key นี้เคยใช้กับคำขอที่มีเนื้อความอื่น ใช้กุญแจใหม่สำหรับคำขอใหม่'
			},
			precondition_failed: {
				title: 'มีผู้บันทึกก่อน',
				detail: 'รายงานเปลี่ยนไปจากรุ่นที่ระบุใน If-Match หรือมีอยู่แล้ว อ่านใหม่แล้วส่งด้วย ETag ล่าสุด'
			},
			too_big: { title: 'เนื้อความใหญ่เกินไป', detail: 'เนื้อความต้องไม่เกิน 256 KB' },
			wrong_type: { title: 'ชนิดเนื้อความไม่ถูกต้อง', detail: 'ส่งเนื้อความเป็น application/json เข้ารหัส UTF-8' },
			invalid: { title: 'มีค่าที่รับไม่ได้', detail: 'ดู errors ว่าค่าใดผิดอย่างไร ยังไม่มีอะไรถูกบันทึก' },
			precondition_required: {
				title: 'ต้องระบุรุ่นที่แก้ไข',
				detail: 'ส่ง If-Match ด้วย ETag ของรายงานที่อ่าน หรือ If-None-Match: * เมื่อยังไม่มีรายงาน'
			},
			too_many: { title: 'ขอบ่อยเกินไป', detail: 'รอตามเวลาใน Retry-After แล้วลองใหม่' },
			busy: { title: 'ระบบกำลังรับคำขอจำนวนมาก', detail: 'รอสักครู่แล้วลองใหม่' },
			away: { title: 'ฐานข้อมูลยังไม่พร้อม', detail: 'รอตามเวลาใน Retry-After แล้วลองใหม่' },
			bug: { title: 'ระบบขัดข้อง', detail: 'คำขอนี้ทำไม่สำเร็จและไม่มีอะไรถูกบันทึก แจ้ง request_id แก่ผู้ดูแลระบบ' }
		},
		/** Beside those of forms (errors.ts). */
		fields: {
			unknown_field: 'ไม่รู้จักชื่อนี้',
			not_asked: 'ไม่รับค่านี้ที่นี่'
		},
		page: {
			title: 'API สำหรับโปรแกรม',
			intro:
				'โปรแกรมอ่านข้อมูลที่เปิดเผยได้โดยไม่ต้องขออนุญาต และส่งรายงานรายไตรมาสหรือรายการเงินได้ด้วยโทเคนของผู้มีสิทธิ์ ใช้กฎและการตรวจเดียวกับหน้าเว็บ',
			address: 'ที่อยู่',
			specification: 'ข้อกำหนด OpenAPI 3.1',
			openData: 'ต้องการข้อมูลทั้งหมดเป็นไฟล์',
			openDataLink: 'หน้าข้อมูลเปิด',
			tokens: 'สร้างและเพิกถอนโทเคน',
			rules: 'ข้อตกลง',
			rulesItems: [
				'จำนวนที่มีทศนิยมเป็นข้อความ เช่น "1250000.50" เพื่อไม่ให้ปัดเศษเอง วันที่เป็น ISO 8601 (ค.ศ.) ปีงบประมาณเป็น พ.ศ.',
				'null คือไม่ทราบ ไม่ใช่ศูนย์',
				'ข้อมูลตัวอย่างไม่รวมอยู่ด้วย จนกว่าจะระบุ sample=1 และทุกแถวบอกไว้ใน is_sample',
				'อ่านทีละหน้า: limit ไม่เกิน 200 แล้วส่ง next_cursor กลับมาในพารามิเตอร์ cursor มีข้อมูลเพิ่มระหว่างทางก็ไม่ซ้ำและไม่ข้าม',
				'ทุกคำตอบมี ETag ส่งกลับใน If-None-Match จะได้ 304 เมื่อไม่มีอะไรเปลี่ยน',
				'ก่อนเขียนรายงาน ส่ง If-Match ด้วย ETag ที่อ่าน ถ้ามีผู้บันทึกก่อนจะได้ 412 และไม่มีอะไรถูกเขียนทับ',
				'ส่ง Idempotency-Key กับการเขียน ส่งซ้ำด้วยกุญแจเดิมจะไม่บันทึกซ้ำ',
				'ข้อผิดพลาดเป็น application/problem+json (RFC 9457) ภาษาตาม Accept-Language',
				'อ่านหรือเขียนได้ไม่เกิน 1,200 ครั้งต่อนาที และเขียนไม่เกิน 60 ครั้งต่อนาทีต่อโทเคน'
			],
			example: 'ตัวอย่าง',
			reads: 'อ่าน',
			writes: 'เขียน (ต้องใช้โทเคน)',
			path: 'ที่อยู่',
			what: 'ได้อะไร',
			parameters: 'พารามิเตอร์',
			problems: 'ข้อผิดพลาด',
			code: 'รหัส',
			meaning: 'ความหมาย',
			ofInitiative: (table: string) => `${table} ของโครงการเดียว`
		},
		/** What each operation does, by its id in the specification. */
		operations: {
			root: 'ที่อยู่ของทุกอย่าง',
			listInitiatives: 'รายการโครงการพร้อมตัวเลขของงวด กรองและเรียงได้อย่างหน้ารายการ',
			findInitiative: 'โครงการเดียว พร้อมด้าน หน่วยงาน พื้นที่ และตัวเลขของงวด',
			findReport: 'รายงานของไตรมาส: ฉบับที่อนุมัติ หรือฉบับที่ทำอยู่สำหรับผู้เขียนและผู้ตรวจ',
			saveReport: 'บันทึกร่างรายงานทั้งฉบับ แทนที่ร่างเดิม',
			submitReport: 'ส่งร่างให้ผู้ตรวจ',
			recordTransaction:
				'บันทึกรายการเงิน จำนวนติดลบคือการถอนรายการก่อน รายการของไตรมาสที่ปิดงวดแล้วจะแสดงคู่กับตัวเลขที่ปิดไว้เป็นการแก้ไขหลังปิดงวด',
			findTransaction: 'รายการเงินรายการเดียว',
			rollups: 'ผลรวมตามด้าน แผนงาน หน่วยงาน หรือพื้นที่ อย่างหน้าภาพรวม',
			token: 'โทเคนที่ใช้อยู่ทำอะไรได้ และแทนผู้ใด'
		},
		parameters: {
			lang: 'ภาษาของข้อความผิดพลาด',
			sample: '1 = รวมข้อมูลตัวอย่าง',
			year: 'ปีงบประมาณ พ.ศ. (หรือ ค.ศ.) ไม่ระบุ = งวดล่าสุดที่มีรายงาน',
			quarter: 'ไตรมาส 1–4 ไม่ระบุ = 4',
			dimension: 'รหัสด้าน',
			plan: 'รหัสแผนงาน',
			organisation: 'รหัสหน่วยงานรับผิดชอบ',
			place: 'รหัสพื้นที่ มอก. 1099 (จังหวัดรวมอำเภอและตำบลในจังหวัด)',
			status: 'สถานะโครงการ',
			health: 'ผลเทียบแผน',
			text: 'ค้นหา',
			undated: '1 = เฉพาะที่ไม่ระบุทั้งวันเริ่มและวันสิ้นสุด',
			sort: 'เรียงตาม นำด้วย - คือจากมากไปน้อย',
			limit: 'จำนวนแถวต่อหน้า 1–200 ไม่ระบุ = 50',
			cursor: 'next_cursor ของหน้าก่อน',
			by: 'รวมตามอะไร',
			code: 'รหัสโครงการ',
			period: 'งวด เช่น 2563-q4',
			id: 'เลขที่รายการเงิน'
		}
	},
	en: {
		problems: {
			malformed: { title: 'Malformed request', detail: 'The request or its JSON body cannot be read.' },
			bad_query: {
				title: 'Wrong parameters',
				detail:
					'The address has a parameter that is not known, or one whose value is not accepted. See errors.'
			},
			bad_cursor: {
				title: 'Wrong cursor',
				detail: 'Send next_cursor of the answer before as it came, with the same parameters.'
			},
			no_key: {
				title: 'No idempotency key',
				detail:
					'Send the header Idempotency-Key: 16 to 80 of A–Z a–z 0–9 _ : -, a new one for every new request.'
			},
			sign_in: {
				title: 'A token is needed',
				detail: 'Send the header Authorization: Bearer and your token. Cookies count for nothing here.'
			},
			token: {
				title: 'The token does not work',
				detail: 'It is wrong, expired or revoked, or its owner’s account is disabled.'
			},
			token_scope: {
				title: 'This token may not write',
				detail: 'It was not made for writing this. Make one that is.'
			},
			role: { title: 'Not allowed', detail: 'The role of the token’s owner does not allow this.' },
			scope: {
				title: 'Outside the scope',
				detail: 'The token’s owner may do this only within the organisations, dimensions or places assigned.'
			},
			sample_only: {
				title: 'Sample accounts change sample data only',
				detail: 'Real data are changed by tokens of real accounts alone.'
			},
			not_found: { title: 'Not found', detail: 'There is no such address or record, or you may not see it.' },
			method: { title: 'Method not allowed', detail: 'This address does not take requests of this method.' },
			state: {
				title: 'The state does not allow this',
				detail:
					'The report or its period is not in a state in which this can be done. Read the report again and look at state.'
			},
			already_sent: {
				title: 'The idempotency key was used',
				detail: 'This Idempotency-Key came with another body before. Use a new one for a new request.'
			},
			precondition_failed: {
				title: 'Somebody saved first',
				detail:
					'The report is no longer the version of If-Match, or there is one already. Read it again, and send its newest ETag.'
			},
			too_big: { title: 'The body is too large', detail: 'A body has at most 256 KB.' },
			wrong_type: { title: 'Wrong type of body', detail: 'Send the body as application/json in UTF-8.' },
			invalid: {
				title: 'Some values are not accepted',
				detail: 'See errors for what is wrong with which. Nothing was saved.'
			},
			precondition_required: {
				title: 'The version is needed',
				detail:
					'Send If-Match with the ETag of the report that you read, or If-None-Match: * where there is none yet.'
			},
			too_many: { title: 'Too many requests', detail: 'Wait as long as Retry-After says, and try again.' },
			busy: { title: 'The server is busy', detail: 'Wait a moment, and try again.' },
			away: { title: 'The database is away', detail: 'Wait as long as Retry-After says, and try again.' },
			bug: {
				title: 'Something went wrong',
				detail: 'The request failed and nothing was saved. Tell the administrator the request_id.'
			}
		},
		fields: {
			unknown_field: 'There is no such name',
			not_asked: 'Not accepted here'
		},
		page: {
			title: 'API for programs',
			intro:
				'Programs read what is public without asking anybody, and send quarterly reports or transactions by the token of somebody who may. The rules and checks are those of the pages.',
			address: 'Address',
			specification: 'OpenAPI 3.1 specification',
			openData: 'All data as files:',
			openDataLink: 'open data',
			tokens: 'Make and revoke tokens',
			rules: 'Conventions',
			rulesItems: [
				'Numbers with decimals are texts, "1250000.50", so that nothing is rounded on the way. Dates are ISO 8601 (CE); fiscal years are Buddhist.',
				'null means not known. It is not zero.',
				'Sample data are left out unless sample=1, and every row tells by is_sample.',
				'Lists come in pages: limit up to 200, then send next_cursor as cursor. Rows added meanwhile neither repeat nor skip any.',
				'Every answer has an ETag. Send it as If-None-Match, and 304 says that nothing changed.',
				'Before you write a report, send the ETag that you read as If-Match. If somebody saved first you get 412, and nothing is overwritten.',
				'Send an Idempotency-Key with writes. The same key again saves nothing twice.',
				'Errors are application/problem+json (RFC 9457), in the language of Accept-Language.',
				'At most 1,200 requests a minute, and 60 writes a minute for each token.'
			],
			example: 'Example',
			reads: 'Reading',
			writes: 'Writing (by token)',
			path: 'Address',
			what: 'What it gives',
			parameters: 'Parameters',
			problems: 'Errors',
			code: 'Code',
			meaning: 'Meaning',
			ofInitiative: (table: string) => `${table} of one initiative`
		},
		operations: {
			root: 'Where everything is',
			listInitiatives: 'Initiatives with the figures of a period, filtered and sorted as on the page',
			findInitiative: 'One initiative with its dimensions, organisations, places and the figure of a period',
			findReport:
				'The report of a quarter: the approved one, or the one in work for those who write or review it',
			saveReport: 'Saves a whole draft in the place of the one before',
			submitReport: 'Hands the draft in for review',
			recordTransaction:
				'Records a transaction; a negative amount takes back an earlier one, and one of a closed quarter is shown beside its figures as a change after the close',
			findTransaction: 'One transaction',
			rollups: 'Roll-ups by dimension, plan, organisation or place, as on the overview',
			token: 'What the token in use may do, and for whom'
		},
		parameters: {
			lang: 'Language of error messages',
			sample: '1 = with sample data',
			year: 'Fiscal year, Buddhist (or CE); left out: the newest period with a report',
			quarter: 'Quarter 1–4; left out: 4',
			dimension: 'Code of a dimension',
			plan: 'Code of a plan',
			organisation: 'Code of the responsible organisation',
			place: 'TIS-1099 code of a place; a province takes in its districts and tambons',
			status: 'Status of the initiative',
			health: 'Against plan',
			text: 'Search',
			undated: '1 = only those with neither start nor end stated',
			sort: 'Order; - before it: descending',
			limit: 'Rows on a page, 1–200; left out: 50',
			cursor: 'next_cursor of the page before',
			by: 'What is added up by',
			code: 'Code of the initiative',
			period: 'Period, such as 2563-q4',
			id: 'Number of the transaction'
		}
	}
});
