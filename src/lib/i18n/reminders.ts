import { words } from './words.ts';

export default words({
	th: {
		title: 'การแจ้งเตือน',
		lead: 'ระบบเตือนก่อนครบกำหนดส่งรายงาน 7 วัน ในวันครบกำหนด และทุก 7 วันหลังจากนั้น',
		unread: (n: number) => (n > 0 ? `ยังไม่ได้อ่าน ${n} รายการ` : 'อ่านแล้วทุกรายการ'),
		isUnread: 'ใหม่',
		kinds: {
			before: 'ใกล้ครบกำหนดส่งรายงาน',
			due: 'ครบกำหนดส่งรายงาน',
			overdue: 'เกินกำหนดส่งรายงาน',
			asked: 'ขอให้ส่งรายงาน',
			waiting: 'มีรายงานรอตรวจ'
		},
		count: (n: number) => `${n} โครงการ`,
		more: (n: number) => `และอีก ${n} โครงการ`,
		askedBy: (name: string) => `โดย ${name}`,
		markRead: 'อ่านแล้ว',
		markAll: 'ทำเครื่องหมายว่าอ่านแล้วทั้งหมด',
		toTasks: 'ไปที่งานของฉัน',
		empty: 'ยังไม่มีการแจ้งเตือน',
		emptyHelp: 'เมื่อโครงการในความรับผิดชอบใกล้ครบกำหนดส่งรายงาน จะมีข้อความที่นี่',
		first: (n: number) => `แสดง ${n} รายการล่าสุด`,
		log: {
			title: 'บันทึกการแจ้งเตือน',
			channels: { product: 'ในระบบ', email: 'อีเมล', webhook: 'เว็บฮุก' },
			setEmail: (isSet: boolean): string => (isSet ? 'อีเมล: ตั้งค่าแล้ว' : 'อีเมล: ยังไม่ได้ตั้งค่า (SMTP_URL)'),
			setWebhook: (isSet: boolean): string => (isSet ? 'เว็บฮุก: ตั้งค่าแล้ว' : 'เว็บฮุก: ยังไม่ได้ตั้งค่า (WEBHOOK_URL)'),
			when: 'เมื่อ',
			who: 'ถึง',
			period: 'งวด',
			kind: 'เรื่อง',
			channel: 'ทาง',
			state: 'ผล',
			all: 'ทุกทาง',
			show: 'แสดง',
			allPeriods: 'ทุกงวด',
			outside: 'ระบบภายนอก',
			read: (time: string) => `อ่านแล้ว ${time}`,
			notRead: 'ยังไม่ได้อ่าน',
			sent: (time: string) => `ส่งแล้ว ${time}`,
			waiting: 'รอส่ง',
			trying: (n: number) => `ส่งไม่สำเร็จ ${n} ครั้ง จะลองอีก`,
			gaveUp: (n: number) => (n > 0 ? `ไม่ได้ส่ง (ลอง ${n} ครั้ง)` : 'ไม่ได้ส่ง'),
			why: {
				too_old: 'ข้อความเก่าเกินไป',
				unknown: 'การเชื่อมต่อขาดระหว่างส่ง จึงไม่ส่งซ้ำเพราะอาจถึงแล้ว',
				not_set: 'ปิดช่องทางนี้แล้ว',
				nobody: 'บัญชีถูกระงับ',
				done: 'ส่งรายงานครบแล้วก่อนส่งข้อความ'
			},
			empty: 'ยังไม่มีการแจ้งเตือนตามที่เลือก',
			deliveries: {
				title: 'บันทึกการส่งรายงานที่บอกรับ',
				what: 'มุมมองหรือรายงาน',
				occasion: 'รอบ',
				all: 'ทุกผล',
				onlyFile: 'ไฟล์ของฉันเท่านั้น',
				noFile: 'ทำไฟล์ไม่ได้',
				states: { sent: 'ส่งอีเมลแล้ว', file: 'ไฟล์อยู่ในไฟล์ของฉัน', in_hand: 'กำลังทำหรือรอส่ง', failed: 'ไม่สำเร็จ' },
				why: {
					too_old: 'ข้อความเก่าเกินไป ไฟล์ยังอยู่ในไฟล์ของฉัน',
					unknown: 'การเชื่อมต่อขาดระหว่างส่ง จึงไม่ส่งซ้ำเพราะอาจถึงแล้ว',
					nobody: 'บัญชีถูกระงับ',
					done: 'เลิกรับก่อนส่ง',
					no_file: 'ทำไฟล์ไม่ได้ หรือเจ้าของลบแล้ว'
				},
				empty: 'ยังไม่มีการส่งตามที่เลือก'
			}
		}
	},
	en: {
		title: 'Reminders',
		lead: 'You are reminded 7 days before a report is due, on the day, and every 7 days after it.',
		unread: (n: number) => (n > 0 ? `${n} unread` : 'All read'),
		isUnread: 'New',
		kinds: {
			before: 'Reports due soon',
			due: 'Reports due',
			overdue: 'Reports overdue',
			asked: 'Reports asked for',
			waiting: 'Reports wait for review'
		},
		count: (n: number) => (n === 1 ? '1 initiative' : `${n} initiatives`),
		more: (n: number) => `and ${n} more`,
		askedBy: (name: string) => `by ${name}`,
		markRead: 'Mark as read',
		markAll: 'Mark all as read',
		toTasks: 'To my tasks',
		empty: 'No reminders yet',
		emptyHelp: 'When reports of your initiatives are about to fall due, you will read of it here',
		first: (n: number) => `The newest ${n} are shown`,
		log: {
			title: 'Log of reminders',
			channels: { product: 'In the product', email: 'E-mail', webhook: 'Webhook' },
			setEmail: (isSet: boolean): string => (isSet ? 'E-mail: set up' : 'E-mail: not set up (SMTP_URL)'),
			setWebhook: (isSet: boolean): string =>
				isSet ? 'Webhook: set up' : 'Webhook: not set up (WEBHOOK_URL)',
			when: 'When',
			who: 'To',
			period: 'Period',
			kind: 'About',
			channel: 'Way',
			state: 'Outcome',
			all: 'Every way',
			show: 'Show',
			allPeriods: 'Every period',
			outside: 'Another system',
			read: (time: string) => `Read ${time}`,
			notRead: 'Not read yet',
			sent: (time: string) => `Sent ${time}`,
			waiting: 'Waiting to be sent',
			trying: (n: number) =>
				n === 1 ? 'Failed once, will be tried again' : `Failed ${n} times, will be tried again`,
			gaveUp: (n: number) => (n > 0 ? `Not sent (tried ${n} times)` : 'Not sent'),
			why: {
				too_old: 'the message grew too old',
				unknown: 'the connection broke while sending; it may have arrived, so it is not sent again',
				not_set: 'this way is switched off',
				nobody: 'the account is disabled',
				done: 'the reports were handed in before it left'
			},
			empty: 'There are no such reminders yet',
			deliveries: {
				title: 'Log of views and reports by e-mail',
				what: 'View or report',
				occasion: 'Occasion',
				all: 'Every outcome',
				onlyFile: 'My files alone',
				noFile: 'The file could not be made',
				states: {
					sent: 'E-mail sent',
					file: 'File among my files',
					in_hand: 'In the making, or waiting to be sent',
					failed: 'Failed'
				},
				why: {
					too_old: 'the message grew too old; the file stands among my files',
					unknown: 'the connection broke while sending; it may have arrived, so it is not sent again',
					nobody: 'the account is disabled',
					done: 'they unsubscribed before it left',
					no_file: 'the file could not be made, or its owner deleted it'
				},
				empty: 'There are no such deliveries yet'
			}
		}
	}
});
