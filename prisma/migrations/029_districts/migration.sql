-- The part of an authority's area a school lies in, as the authority names it: what schools are compared by besides
-- phase and kind. Dated as a school's other details are; empty where nobody has said.
alter table school_detail add column district text not null default '';
