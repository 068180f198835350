drop index initiative_predecessor;
drop table year_draft_item;
drop table year_draft;
