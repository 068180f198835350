delete from citation where record_type = 'plan' and (field like 'strand:%' or field like 'mission:%');
drop table plan_statement;
