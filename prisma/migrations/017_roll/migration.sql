-- Nothing about a child's safety is taken for granted: a script that does not say whether a contact may be told the
-- address, or be contacted, has said no.
alter table pupil_contact alter may_contact set default false, alter may_tell_address set default false;
