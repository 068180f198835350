drop view initiative_at_close;
drop table closed_initiative;
