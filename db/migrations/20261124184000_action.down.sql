drop table report_explanation;
drop table health_override;
drop function refuse_override_change();
drop table action;
drop table ladder_step;
drop table ladder_version;
