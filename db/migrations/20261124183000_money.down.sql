drop table disbursement_target_value;
drop table disbursement_target;
alter table transaction drop counterpart_id, drop expense_class, drop budget_year;
