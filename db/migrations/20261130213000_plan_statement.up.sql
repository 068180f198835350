-- What a source says of a plan beside its goal: strands that are no projects, standing missions.
-- Its citation names it by field: 'strand:1', 'mission:2'.
create table plan_statement (
	plan_code text not null references plan on delete cascade,
	kind text not null check (kind in ('strand', 'mission')),
	position smallint not null check (position > 0),
	text_th text not null,
	text_en text,
	primary key (plan_code, kind, position)
);

-- What was loaded before is put right; the records of a new database come so. See db/seeds/facts.
update organisation set name_th = 'องค์กรเพื่อการพัฒนาระหว่างประเทศของสหรัฐอเมริกา', abbreviation_th = 'ยูเสด'
where code = 'usaid' and name_th = 'USAID' and name_en = 'USAID' and abbreviation_th is null;

update citation set source_key = 'iati-us-gov-1-72048618ca00008', paragraph = null
where record_type = 'plan' and record_id = 'together' and field = 'organisation:usaid:funder'
	and source_key = 'usaid-visit-2563-11-11' and paragraph = '¶1';
update citation set basis = 'editorial'
where record_type = 'plan' and record_id = 'together' and field = 'organisation:sbpac:partner';
update initiative_dimension d set basis = 'editorial'
from initiative i
where i.id = d.initiative_id and i.code = '63-4' and i.plan_code = 'fy2563' and d.basis = 'stated' and not d.is_sample
	and exists (select from citation where record_type = 'initiative' and record_id = '63-4' and field = 'parts' and basis = 'editorial');

insert into plan_statement (plan_code, kind, position, text_th, text_en)
select s.* from (values
	('together', 'strand', 1, 'งานร่วมกับภาคประชาสังคมและสถาบันการศึกษา',
		'Joint work with civil society and educational institutions'),
	('together', 'strand', 2, 'พื้นที่และช่องทางพูดคุยสันติภาพของภาคประชาสังคม',
		'Space and channels for peace dialogue under civil society'),
	('together', 'strand', 3, 'บริการสาธารณะที่ดีขึ้น', 'Better public services'),
	('together', 'strand', 4, 'ส่วนร่วมของประชาชนในการตัดสินใจเชิงนโยบายของหน่วยงานรัฐในพื้นที่',
		'People’s part in policy decisions of state agencies in the area'),
	('fy2563', 'mission', 1, 'ตำบลมั่นคง มั่งคั่ง ยั่งยืน', 'Tambons that are secure, prosperous and sustainable'),
	('fy2563', 'mission', 2, 'ศอ.บต. เป็นศูนย์พัฒนาแบบเบ็ดเสร็จที่มีข้อมูลทุกพื้นที่และเชื่อมกระทรวง ทบวง กรม',
		'SBPAC as a one-stop development centre that holds data on every area and links ministries, bureaus and departments'),
	('fy2563', 'mission', 3, 'บูรณาการงานพัฒนาของรัฐและเอกชน', 'State and private development work integrated')
) as s (plan_code, kind, position, text_th, text_en)
join plan p on p.code = s.plan_code
where exists (select from app_setting where key = 'seeded_facts');
insert into citation (source_key, paragraph, record_type, record_id, field, basis)
select case s.plan_code when 'together' then 'usaid-visit-2563-11-11' else 'fy2563-policy-meeting' end, '¶2',
	'plan', s.plan_code, s.kind || ':' || s.position, 'stated'
from plan_statement s;
update citation set note_th = null, note_en = null
where record_type = 'plan' and record_id = 'together' and field = 'goal_th' and note_th like 'ข่าวกล่าวถึงแนวงาน%';
delete from citation where record_type = 'plan' and record_id = 'fy2563' and field is null and note_th like 'ภารกิจประจำที่กล่าวถึง:%';
