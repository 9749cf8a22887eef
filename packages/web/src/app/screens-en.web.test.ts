import { walkScreens } from '@amparo/testkit/walk-screens'

walkScreens('en')
