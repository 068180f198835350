-- Positions from 1 are right before it too.
select 1;
