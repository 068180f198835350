import delegation from './delegation.ts';
import { words } from './words.ts';

export default words({
	th: {
		title: 'ดูแลระบบ',
		parts: {
			people: { title: 'ผู้ใช้', about: 'เพิ่มผู้ใช้ ให้และถอนบทบาท ออกลิงก์ตั้งรหัสผ่าน ระงับบัญชี' },
			delegations: { title: delegation.th.adminTitle, about: delegation.th.adminAbout },
			organisations: { title: 'หน่วยงาน', about: 'เพิ่มและแก้ไขหน่วยงาน' },
			periods: {
				title: 'งวดรายงาน',
				about: 'วางแผนและเปิดงวด กำหนดและเลื่อนวันครบกำหนดส่ง ขยายเวลาให้โครงการ และปิดงวด'
			},
			reminders: { title: 'บันทึกการแจ้งเตือน', about: 'ข้อความเตือนที่ส่งแล้ว ส่งถึงใคร ทางใด และที่ส่งไม่สำเร็จ' },
			figures: { title: 'ตรวจตัวเลขที่เก็บไว้', about: 'ผลการคำนวณซ้ำทุกคืน และตัวเลขที่ไม่ตรงกับข้อมูลต้นทาง' },
			settings: { title: 'การตั้งค่า', about: 'การเข้าใช้งาน และเกณฑ์สถานะของกฎการคำนวณ' },
			ladder: {
				title: 'ลำดับมาตรการเมื่อล่าช้า',
				about: 'มาตรการที่เปิดเองเมื่อโครงการถึงเกณฑ์เฝ้าระวัง ล่าช้า หรือวิกฤต และจำนวนวันที่ให้ทำ'
			},
			tokens: { title: 'โทเคนสำหรับโปรแกรม', about: 'โทเคนของทุกคนที่ใช้ API และการเพิกถอน' },
			'open-data': { title: 'สัญญาอนุญาตของข้อมูลเปิด', about: 'กำหนดว่าผู้อื่นนำข้อมูลที่เปิดเผยไปใช้ต่อได้อย่างไร' },
			sample: { title: 'ชุดข้อมูลตัวอย่าง', about: 'ลบข้อมูลและบัญชีตัวอย่างทั้งหมด' }
		},
		name: 'ชื่อ',
		email: 'อีเมล',
		organisation: 'หน่วยงาน',
		dimension: 'ด้าน',
		place: 'พื้นที่',
		role: 'บทบาท',
		roles: 'บทบาท',
		state: 'สถานะ',
		sample: 'ตัวอย่าง',
		noRole: 'ไม่มีบทบาท',
		none: 'ไม่ระบุ',
		all: 'ทั้งหมด',
		enabled: 'ใช้งานได้',
		disabled: 'ถูกระงับ',
		create: 'สร้าง',
		save: 'บันทึก',
		cancel: 'ยกเลิก',
		newPerson: 'เพิ่มผู้ใช้',
		editPerson: 'แก้ไขข้อมูลผู้ใช้',
		roleHint: 'เจ้าหน้าที่จะได้ขอบเขตเป็นหน่วยงานที่เลือก เพิ่มบทบาทหรือขอบเขตอื่นได้ภายหลัง',
		addRole: 'เพิ่มบทบาท',
		revoke: 'ถอน',
		revokeOf: (grant: string) => `ถอนบทบาท ${grant}`,
		scopeHint: 'ขอบเขตของบทบาท ช่องที่ไม่เลือกไม่จำกัด เจ้าหน้าที่ต้องระบุหน่วยงาน ผู้ดูแลระบบไม่มีขอบเขต',
		access: 'การเข้าใช้',
		makeLink: 'ออกลิงก์ตั้งรหัสผ่าน',
		linkMade: 'ลิงก์นี้แสดงครั้งเดียว ใช้ได้ครั้งเดียวภายใน 72 ชั่วโมง ส่งให้เจ้าของบัญชีโดยตรง',
		accessHint: 'ลิงก์ใหม่ทำให้ลิงก์เก่าใช้ไม่ได้ การระงับบัญชีทำให้ออกจากระบบทุกอุปกรณ์ทันที',
		disable: 'ระงับบัญชี',
		enable: 'เปิดใช้บัญชีอีกครั้ง',
		history: 'ประวัติการเปลี่ยนแปลง',
		system: 'ระบบ',
		done: {
			create: 'สร้างแล้ว',
			edit: 'บันทึกแล้ว',
			grant: 'ให้บทบาทแล้ว',
			revoke: 'ถอนบทบาทแล้ว',
			link: 'ออกลิงก์แล้ว ลิงก์แสดงเพียงครั้งเดียว ถ้าไม่ได้เก็บไว้ให้ออกใหม่',
			disable: 'ระงับบัญชีแล้ว',
			enable: 'เปิดใช้บัญชีแล้ว'
		},
		events: {
			...delegation.th.events,
			'user.create': 'สร้างบัญชี',
			'user.edit': 'แก้ไขข้อมูล',
			'user.disable': 'ระงับบัญชี',
			'user.enable': 'เปิดใช้บัญชี',
			'user.password_link': 'ออกลิงก์ตั้งรหัสผ่าน',
			'user.set_password': 'ตั้งรหัสผ่าน',
			'role.grant': 'ให้บทบาท',
			'role.revoke': 'ถอนบทบาท',
			'session.end': 'ให้อุปกรณ์ออกจากระบบ'
		},
		newOrganisation: 'เพิ่มหน่วยงาน',
		code: 'รหัส',
		codeHint: 'ตัวอักษร a–z ตัวเลข และขีดกลาง แก้ไขภายหลังไม่ได้ เช่น sbpac',
		nameTh: 'ชื่อภาษาไทย',
		nameEn: 'ชื่อภาษาอังกฤษ',
		abbreviationTh: 'ชื่อย่อภาษาไทย',
		abbreviationEn: 'ชื่อย่อภาษาอังกฤษ',
		kind: 'ประเภท',
		parent: 'หน่วยงานต้นสังกัด',
		kinds: {
			ministry: 'กระทรวง',
			department: 'กรม',
			agency: 'หน่วยงาน',
			division: 'กอง / สำนัก',
			donor: 'ผู้ให้ความช่วยเหลือ',
			company: 'บริษัท',
			civil_society: 'ภาคประชาสังคม',
			education: 'สถาบันการศึกษา',
			other: 'อื่น ๆ'
		},
		period: 'งวด',
		fiscalYear: 'ปีงบประมาณ (พ.ศ.)',
		quarter: 'ไตรมาส',
		dueDate: 'วันครบกำหนดส่ง',
		dueHint: 'เขียนเช่น 15 ม.ค. 2564 เว้นว่างได้ถ้ายังไม่มีหนังสือแจ้ง',
		openPeriod: 'เปิดงวดรายงาน',
		periodState: { open: 'เปิด', closed: 'ปิดแล้ว' },
		noDueDate: 'ยังไม่กำหนด',
		periodOpened: 'เปิดงวดแล้ว',
		periodSaved: 'บันทึกวันครบกำหนดแล้ว',
		signInSetting: 'การเข้าใช้งาน',
		requireSignIn: 'ให้เข้าสู่ระบบก่อนดูทุกหน้า',
		requireSignInHint: 'เมื่อไม่เลือก บุคคลทั่วไปเห็นโครงการที่เปิดเผยและผลที่อนุมัติแล้ว',
		bounds: 'เกณฑ์สถานะ (ผลต่างจากแผน จุดร้อยละ)',
		boundsHint: 'การเปลี่ยนเกณฑ์สร้างกฎรุ่นใหม่ และคำนวณงวดที่ยังเปิดอยู่ใหม่ งวดที่ปิดแล้วไม่เปลี่ยน',
		bound: {
			ahead: 'เร็วกว่าแผน ตั้งแต่',
			on_schedule: 'ตามแผน มากกว่า',
			early_warning: 'เฝ้าระวัง มากกว่า',
			behind: 'ล่าช้า มากกว่า (ต่ำกว่านี้คือวิกฤต)'
		},
		reason: 'เหตุผล',
		version: (n: number) => `รุ่นที่ ${n}`,
		makeVersion: 'ใช้เกณฑ์ใหม่',
		versions: 'กฎทุกรุ่น',
		madeBy: 'โดย',
		settingsSaved: 'บันทึกการตั้งค่าแล้ว',
		boundsSaved: 'ใช้เกณฑ์ใหม่แล้ว',
		sampleHas: (n: {
			initiatives: number;
			reports: number;
			plans: number;
			organisations: number;
			people: number;
		}) =>
			`ชุดข้อมูลตัวอย่างมี ${n.initiatives} โครงการ ${n.reports} รายงาน ${n.plans} แผนงาน ${n.organisations} หน่วยงาน และ ${n.people} บัญชี`,
		sampleRemoval:
			'เมื่อลบแล้วจะไม่เหลือข้อมูลตัวอย่างแม้แต่รายการเดียว บัญชีตัวอย่างทั้งหมดจะใช้ไม่ได้ทันที และเรียกคืนไม่ได้ ข้อมูลจริงไม่เปลี่ยน',
		sampleRemove: 'ลบชุดข้อมูลตัวอย่างทั้งหมด',
		sampleNone: 'ไม่มีข้อมูลตัวอย่างเหลืออยู่'
	},
	en: {
		title: 'Administration',
		parts: {
			people: {
				title: 'People',
				about: 'Add people, grant and revoke roles, make password links, disable accounts'
			},
			delegations: { title: delegation.en.adminTitle, about: delegation.en.adminAbout },
			organisations: { title: 'Organisations', about: 'Add and edit organisations' },
			periods: {
				title: 'Reporting periods',
				about: 'Plan and open periods, set and move due dates, extend them for an initiative, and close'
			},
			reminders: {
				title: 'Log of reminders',
				about: 'What was sent to whom, by which way, and what could not be sent'
			},
			figures: {
				title: 'Check of the stored figures',
				about: 'What the nightly computation found to differ from its inputs'
			},
			settings: { title: 'Settings', about: 'Access, and the health bounds of the progress rule' },
			ladder: {
				title: 'Steps that follow delay',
				about: 'What opens by itself at early warning, behind and critical, and the days to do it in'
			},
			tokens: { title: 'Tokens for programs', about: 'Everybody’s tokens of the API, and revoking them' },
			'open-data': { title: 'Licence of the open data', about: 'How others may reuse what is public' },
			sample: { title: 'Sample set', about: 'Remove all sample data and sample accounts' }
		},
		name: 'Name',
		email: 'E-mail',
		organisation: 'Organisation',
		dimension: 'Dimension',
		place: 'Area',
		role: 'Role',
		roles: 'Roles',
		state: 'State',
		sample: 'sample',
		noRole: 'No role',
		none: 'Not stated',
		all: 'All',
		enabled: 'Enabled',
		disabled: 'Disabled',
		create: 'Create',
		save: 'Save',
		cancel: 'Cancel',
		newPerson: 'Add a person',
		editPerson: 'Edit this person',
		roleHint: 'An officer gets the chosen organisation as scope. Other roles and scopes can be added later',
		addRole: 'Add a role',
		revoke: 'Revoke',
		revokeOf: (grant: string) => `Revoke ${grant}`,
		scopeHint:
			'Scope of the role; what is not chosen does not narrow. An officer needs an organisation, an administrator has no scope',
		access: 'Access',
		makeLink: 'Make a link to set a password',
		linkMade:
			'This link is shown once and works once, within 72 hours. Give it to the owner of the account directly',
		accessHint: 'A new link ends older ones. Disabling an account signs it out on every device at once',
		disable: 'Disable the account',
		enable: 'Enable the account again',
		history: 'History of changes',
		system: 'the system',
		done: {
			create: 'Created',
			edit: 'Saved',
			grant: 'Role granted',
			revoke: 'Role revoked',
			link: 'The link was made and is shown only once. If you did not keep it, make a new one',
			disable: 'The account is disabled',
			enable: 'The account is enabled'
		},
		events: {
			...delegation.en.events,
			'user.create': 'Account created',
			'user.edit': 'Edited',
			'user.disable': 'Account disabled',
			'user.enable': 'Account enabled',
			'user.password_link': 'Password link made',
			'user.set_password': 'Password set',
			'role.grant': 'Role granted',
			'role.revoke': 'Role revoked',
			'session.end': 'Device signed out'
		},
		newOrganisation: 'Add an organisation',
		code: 'Code',
		codeHint: 'a–z, digits and hyphens; it cannot be changed later. For example sbpac',
		nameTh: 'Name in Thai',
		nameEn: 'Name in English',
		abbreviationTh: 'Abbreviation in Thai',
		abbreviationEn: 'Abbreviation in English',
		kind: 'Kind',
		parent: 'Parent organisation',
		kinds: {
			ministry: 'Ministry',
			department: 'Department',
			agency: 'Agency',
			division: 'Division or office',
			donor: 'Donor',
			company: 'Company',
			civil_society: 'Civil society',
			education: 'Educational institution',
			other: 'Other'
		},
		period: 'Period',
		fiscalYear: 'Fiscal year (BE)',
		quarter: 'Quarter',
		dueDate: 'Due date',
		dueHint: 'Such as 15 Jan 2021; leave it empty while no letter has come',
		openPeriod: 'Open a reporting period',
		periodState: { open: 'Open', closed: 'Closed' },
		noDueDate: 'Not set',
		periodOpened: 'The period is open',
		periodSaved: 'The due date is saved',
		signInSetting: 'Access',
		requireSignIn: 'Ask everybody to sign in before seeing any page',
		requireSignInHint: 'When not ticked, the public sees public initiatives and approved results',
		bounds: 'Health bounds (slippage in percentage points)',
		boundsHint:
			'New bounds make a new version of the rule and compute the open periods anew; closed periods keep theirs',
		bound: {
			ahead: 'Ahead, from',
			on_schedule: 'On schedule, above',
			early_warning: 'Early warning, above',
			behind: 'Behind, above (below is critical)'
		},
		reason: 'Reason',
		version: (n: number) => `Version ${n}`,
		makeVersion: 'Use the new bounds',
		versions: 'All versions of the rule',
		madeBy: 'By',
		settingsSaved: 'The setting is saved',
		boundsSaved: 'The new bounds are in use',
		sampleHas: (n: {
			initiatives: number;
			reports: number;
			plans: number;
			organisations: number;
			people: number;
		}) =>
			`The sample set has ${n.initiatives} initiatives, ${n.reports} reports, ${n.plans} plans, ${n.organisations} organisations and ${n.people} accounts`,
		sampleRemoval:
			'After removal not one sample row is left, all sample accounts stop working at once, and nothing of it can be brought back. Real data stays as it is',
		sampleRemove: 'Remove the whole sample set',
		sampleNone: 'No sample data is left'
	}
});
