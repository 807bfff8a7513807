-- What was published of 地域・年齢別人口 before small numbers were hidden (decision 95) must not live on in its history.
delete from dataset_row where dataset = 'population';
delete from dataset_version where dataset = 'population';
